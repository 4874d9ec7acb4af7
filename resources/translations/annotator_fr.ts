<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Annotator</source>
        <translation>À propos d’Annotator</translation>
    </message>
    <message>
        <source>Entities and stances in news articles, on this computer alone. No account, no network.</source>
        <translation>Entités et positions dans des articles de presse, sur cet ordinateur seulement. Ni compte, ni réseau.</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Composants et licences</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Built with Python and Qt for Python (LGPL); nothing of it is changed.</source>
        <translation>Réalisé avec Python et Qt for Python (LGPL), non modifiés.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Finished articles fell from {before} to {after} in this operation.</source>
        <translation>Les articles terminés sont passés de {before} à {after} en une seule opération.</translation>
    </message>
    <message>
        <source>Mentions in {article} fell from {before} to {after} in this operation.</source>
        <translation>Les mentions de {article} sont passées de {before} à {after} en une seule opération.</translation>
    </message>
    <message>
        <source>Stances in {article} fell from {before} to {after} in this operation.</source>
        <translation>Les positions de {article} sont passées de {before} à {after} en une seule opération.</translation>
    </message>
</context>
<context>
    <name>Annotator</name>
    <message>
        <source>Something went wrong last time.</source>
        <translation>Quelque chose a mal tourné la dernière fois.</translation>
    </message>
    <message>
        <source>Everything that was saved is safe; a report without article text is {path}.</source>
        <translation>Tout ce qui était enregistré est intact&#x202f;; un rapport sans texte d’article se trouve ici&#xa0;: {path}.</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ouvrir son dossier</translation>
    </message>
    <message>
        <source>A report is in {path}.</source>
        <translation>Un rapport se trouve dans {path}.</translation>
    </message>
    <message>
        <source>Something went wrong; what was done before is safe.</source>
        <translation>Quelque chose a mal tourné&#x202f;; ce qui précède est intact.</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Go to a mention first: its entity is chosen.</source>
        <translation>Allez d’abord à une mention&#xa0;: son entité sera choisie.</translation>
    </message>
    <message>
        <source>Go to a mention first: its words are looked for.</source>
        <translation>Allez d’abord à une mention&#xa0;: ce sont ses mots qui sont cherchés.</translation>
    </message>
    <message>
        <source>Go to a mention with an entity first.</source>
        <translation>Allez d’abord à une mention qui a une entité.</translation>
    </message>
</context>
<context>
    <name>ArticleStanceDialog</name>
    <message>
        <source>Stance of the whole article</source>
        <translation>Position de l’article entier</translation>
    </message>
    <message>
        <source>What the article itself takes a stand for or against, whoever it quotes.</source>
        <translation>Ce que l’article lui-même soutient ou critique, quels que soient ceux qu’il cite.</translation>
    </message>
    <message>
        <source>Stance towards {name}</source>
        <translation>Position envers {name}</translation>
    </message>
    <message>
        <source>What the article as a whole thinks of {name}, said in no single passage.</source>
        <translation>Ce que l’article dans son ensemble pense de {name}, sans qu’un passage précis le dise.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Towards whom or what (may stay empty)</source>
        <translation>Envers qui ou quoi (peut rester vide)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Non renseignée</translation>
    </message>
    <message>
        <source>Finish without</source>
        <translation>Terminer sans</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Noter</translation>
    </message>
</context>
<context>
    <name>Blind</name>
    <message>
        <source>Blind first</source>
        <translation>À l’aveugle</translation>
    </message>
    <message>
        <source>Share of articles shown without suggestions</source>
        <translation>Part des articles montrés sans suggestions</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Articles shown without suggestions until they are done; 5 % is advised.</source>
        <translation>Articles montrés sans suggestions jusqu’à ce qu’ils soient terminés&#x202f;; 5&#x202f;% sont conseillés.</translation>
    </message>
    <message>
        <source>with</source>
        <translation>avec</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>à l’aveugle</translation>
    </message>
    <message>
        <source>Suggestions sway people. Some articles shown without them, chosen at random, tell how much: choose a share.</source>
        <translation>Les suggestions influencent. Quelques articles montrés sans elles, choisis au hasard, disent combien&#xa0;: choisissez une part.</translation>
    </message>
    <message numerus="yes">
        <source>%n finished of them</source>
        <translation>
            <numerusform>dont %n terminé</numerusform>
            <numerusform>dont %n terminés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n articles, chosen at random</source>
        <translation>
            <numerusform>sur %n article, choisis au hasard</numerusform>
            <numerusform>sur %n articles, choisis au hasard</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement with the suggestions</source>
        <translation>Accord avec les suggestions</translation>
    </message>
    <message>
        <source>Mentions an article</source>
        <translation>Mentions par article</translation>
    </message>
    <message>
        <source>Seconds a mention</source>
        <translation>Secondes par mention</translation>
    </message>
    <message>
        <source>Label {code}</source>
        <translation>Étiquette {code}</translation>
    </message>
</context>
<context>
    <name>ByLabel</name>
    <message>
        <source>By label</source>
        <translation>Par étiquette</translation>
    </message>
    <message>
        <source>{label}: {judged} suggested, {right} right, {missed} missed</source>
        <translation>{label}&#xa0;: {judged} suggérées, {right} justes, {missed} oubliées</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>suggérées</translation>
    </message>
    <message>
        <source>right</source>
        <translation>justes</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>oubliées</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>not marked</source>
        <translation>non marquée</translation>
    </message>
    <message>
        <source>part alone</source>
        <translation>partie seule</translation>
    </message>
    <message numerus="yes">
        <source>%n stances</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judge %n stances {polarity}</source>
        <translation>
            <numerusform>Juger %n position comme {polarity}</numerusform>
            <numerusform>Juger %n positions comme {polarity}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn %n mentions into {label}</source>
        <translation>
            <numerusform>Passer %n mention en {label}</numerusform>
            <numerusform>Passer %n mentions en {label}</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge into {name}</source>
        <translation>Fusionner dans {name}</translation>
    </message>
    <message numerus="yes">
        <source>Let %n mentions mean {name}</source>
        <translation>
            <numerusform>Relier %n mention à {name}</numerusform>
            <numerusform>Relier %n mentions à {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark the whole name in %n places</source>
        <translation>
            <numerusform>Marquer le nom entier à %n endroit</numerusform>
            <numerusform>Marquer le nom entier à %n endroits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n places {label}</source>
        <translation>
            <numerusform>Étiqueter %n endroit {label}</numerusform>
            <numerusform>Étiqueter %n endroits {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n rejected ones</source>
        <translation>
            <numerusform>Accepter %n mention rejetée</numerusform>
            <numerusform>Accepter %n mentions rejetées</numerusform>
        </translation>
    </message>
    <message>
        <source>the others are to follow these</source>
        <translation>les autres doivent les suivre</translation>
    </message>
    <message numerus="yes">
        <source>majority: %n looked at</source>
        <translation>
            <numerusform>majorité&#xa0;: %n regardée</numerusform>
            <numerusform>majorité&#xa0;: %n regardées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted by completion</source>
        <translation>
            <numerusform>%n acceptée par clôture</numerusform>
            <numerusform>%n acceptées par clôture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them accepted by completion, never looked at one by one</source>
        <translation>
            <numerusform>dont %n acceptée par clôture, jamais regardée à part</numerusform>
            <numerusform>dont %n acceptées par clôture, jamais regardées une à une</numerusform>
        </translation>
    </message>
    <message>
        <source>in finished articles, without a label</source>
        <translation>dans des articles terminés, sans étiquette</translation>
    </message>
    <message>
        <source>only a part of the name is marked</source>
        <translation>une partie du nom seulement est marquée</translation>
    </message>
</context>
<context>
    <name>ChangeLine</name>
    <message>
        <source>Take back: {what}</source>
        <translation>Revenir sur&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>ChangeTeller</name>
    <message>
        <source>Overlap: {policy}</source>
        <translation>Chevauchement&#xa0;: {policy}</translation>
    </message>
    <message numerus="yes">
        <source>%n to check again</source>
        <comment>mentions</comment>
        <translation>
            <numerusform>%n à revoir</numerusform>
            <numerusform>%n à revoir</numerusform>
        </translation>
    </message>
    <message>
        <source>Order of the labels changed</source>
        <translation>Ordre des étiquettes changé</translation>
    </message>
    <message>
        <source>Stances are labelled</source>
        <translation>Les positions sont relevées</translation>
    </message>
    <message>
        <source>Stances are not labelled any more</source>
        <translation>Les positions ne sont plus relevées</translation>
    </message>
    <message>
        <source>none, the longest stays</source>
        <translation>aucun&#xa0;: la plus longue reste</translation>
    </message>
    <message>
        <source>nested, never crossing</source>
        <translation>imbriquées, sans croisement</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>touche {key}</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sans touche</translation>
    </message>
    <message>
        <source>Label {label} added</source>
        <translation>Étiquette {label} ajoutée</translation>
    </message>
    <message>
        <source>{label} has another name</source>
        <translation>{label} change de nom</translation>
    </message>
    <message>
        <source>Key {key} goes to {label}</source>
        <translation>Touche {key} prise par {label}</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>{label} has no key any more</source>
        <translation>{label} n’a plus de touche</translation>
    </message>
    <message>
        <source>it was {label}’s</source>
        <translation>elle était à {label}</translation>
    </message>
    <message>
        <source>it was free</source>
        <translation>elle était libre</translation>
    </message>
    <message>
        <source>{label} looks different</source>
        <translation>{label} change d’aspect</translation>
    </message>
    <message>
        <source>Definition of {label} changed</source>
        <translation>Définition de {label} changée</translation>
    </message>
    <message>
        <source>Mentions of {label} removed</source>
        <translation>Mentions de {label} retirées</translation>
    </message>
    <message>
        <source>{label} to {other}, by list</source>
        <translation>{label} vers {other}, par liste</translation>
    </message>
    <message>
        <source>{label} to {other}</source>
        <translation>{label} vers {other}</translation>
    </message>
    <message>
        <source>{label} merged into {other}</source>
        <translation>{label} fusionnée dans {other}</translation>
    </message>
    <message>
        <source>Label {label} removed</source>
        <translation>Étiquette {label} supprimée</translation>
    </message>
    <message>
        <source>with its mentions</source>
        <translation>avec ses mentions</translation>
    </message>
    <message>
        <source>no mention</source>
        <translation>aucune mention</translation>
    </message>
</context>
<context>
    <name>ChangesPane</name>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Nothing is changed yet. What you change stands here first, with what it does.</source>
        <translation>Rien n’est encore changé. Ce que vous changez se lit d’abord ici, avec ses effets.</translation>
    </message>
    <message>
        <source>Mentions that move; Enter shows the first</source>
        <translation>Mentions qui changent&#x202f;; Entrée montre la première</translation>
    </message>
    <message>
        <source>Put finished articles that change back to review</source>
        <translation>Remettre à relire les articles terminés qui changent</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions would be removed</source>
        <translation>
            <numerusform>%n mention serait retirée</numerusform>
            <numerusform>%n mentions seraient retirées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions would change</source>
        <translation>
            <numerusform>%n mention changerait d’étiquette</numerusform>
            <numerusform>%n mentions changeraient d’étiquette</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>On compte…</translation>
    </message>
    <message>
        <source>Save version {number}</source>
        <translation>Enregistrer la version {number}</translation>
    </message>
    <message>
        <source>One operation, one undo.</source>
        <translation>Une opération, annulable d’un coup.</translation>
    </message>
    <message numerus="yes">
        <source>%n finished articles go back to review</source>
        <translation>
            <numerusform>%n article terminé repassera à relire</numerusform>
            <numerusform>%n articles terminés repasseront à relire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished articles change and stay finished</source>
        <translation>
            <numerusform>%n article terminé change et reste terminé</numerusform>
            <numerusform>%n articles terminés changent et restent terminés</numerusform>
        </translation>
    </message>
    <message>
        <source>exports already made keep version {number}</source>
        <translation>les exports déjà faits gardent la version {number}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>changes</comment>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>A command, an article, or words to search for</source>
        <translation>Une commande, un article, ou des mots à chercher</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message numerus="yes">
        <source>%n commands</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>No command has this name, in French or in English</source>
        <translation>Aucune commande de ce nom, en français ou en anglais</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>run</source>
        <translation>exécuter</translation>
    </message>
    <message>
        <source>change the shortcut</source>
        <translation>changer le raccourci</translation>
    </message>
    <message>
        <source>French or English</source>
        <translation>français ou anglais</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>The folder is {path}</source>
        <translation>Le dossier est {path}</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Holder</source>
        <translation>Porteur</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Add a passage (+)</source>
        <translation>Ajouter un passage (+)</translation>
    </message>
    <message>
        <source>Take this passage away (-)</source>
        <translation>Retirer ce passage (-)</translation>
    </message>
    <message>
        <source>clause</source>
        <translation>proposition</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>phrase</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>paragraphe</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>au choix</translation>
    </message>
    <message>
        <source>no mode</source>
        <translation>sans mode</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>take</source>
        <translation>enregistrer</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>champ suivant</translation>
    </message>
    <message>
        <source>narrow the evidence</source>
        <translation>réduire la preuve</translation>
    </message>
    <message>
        <source>give up</source>
        <translation>abandonner</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>proposed at {score}</source>
        <translation>proposée, certitude {score}</translation>
    </message>
</context>
<context>
    <name>ConsistencyWorkspace</name>
    <message>
        <source>Corpus consistency</source>
        <translation>Cohérence du corpus</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>Recalculer</translation>
    </message>
    <message>
        <source>Kinds of contradictions</source>
        <translation>Sortes de divergences</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>An intended difference keeps its reason and is not offered again. It appears in the audit export.</source>
        <translation>Une différence voulue garde sa raison et n’est plus proposée. Elle figure dans l’export d’audit.</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n cas</numerusform>
            <numerusform>%n cas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <translation>
            <numerusform>%n tranché</numerusform>
            <numerusform>%n tranchés</numerusform>
        </translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Computing… {done} of {total} articles</source>
        <translation>Calcul… {done} articles sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>Computed at {hour} on %n articles</source>
        <translation>
            <numerusform>Calculé à {hour} sur %n article</numerusform>
            <numerusform>Calculé à {hour} sur %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since it was computed</source>
        <translation>Modifié depuis le calcul</translation>
    </message>
    <message>
        <source>Case {number} of {total}</source>
        <translation>Cas {number} sur {total}</translation>
    </message>
    <message>
        <source>Looking through the corpus…</source>
        <translation>Parcours du corpus…</translation>
    </message>
    <message>
        <source>No difference was said to be intended.</source>
        <translation>Aucune différence n’a été dite voulue.</translation>
    </message>
    <message>
        <source>Nothing to settle here.</source>
        <translation>Rien à départager ici.</translation>
    </message>
    <message>
        <source>Cases come up as mentions and stances are accepted: one name labelled in two ways, one entity under two names, opposite stances.</source>
        <translation>Des cas apparaissent à mesure que mentions et positions sont acceptées&#xa0;: un nom étiqueté de deux façons, une entité sous deux noms, des positions opposées.</translation>
    </message>
</context>
<context>
    <name>CreditModel</name>
    <message>
        <source>The tool</source>
        <translation>L’outil</translation>
    </message>
    <message>
        <source>Faces and icons</source>
        <translation>Polices et icônes</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliothèques</translation>
    </message>
</context>
<context>
    <name>DecideManyDialog</name>
    <message>
        <source>Accept or reject many</source>
        <translation>Accepter ou rejeter en nombre</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>What the window shows</source>
        <translation>Ce que montre la fenêtre</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <source>Whole corpus</source>
        <translation>Tout le corpus</translation>
    </message>
    <message>
        <source>every label</source>
        <translation>toutes les étiquettes</translation>
    </message>
    <message>
        <source>whatever its confidence</source>
        <translation>quelle que soit la certitude</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>below</source>
        <translation>au-dessous de</translation>
    </message>
    <message>
        <source>only those that read {name}</source>
        <translation>seulement celles qui se lisent {name}</translation>
    </message>
    <message>
        <source>only those of the rule {name}</source>
        <translation>seulement celles de la règle {name}</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <source>No suggestion is meant by this.</source>
        <translation>Aucune suggestion n’est visée.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestions</source>
        <translation>
            <numerusform>Accepter %n suggestion</numerusform>
            <numerusform>Accepter %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n suggestions</source>
        <translation>
            <numerusform>Rejeter %n suggestion</numerusform>
            <numerusform>Rejeter %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>dans %n article</numerusform>
            <numerusform>dans %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>One operation, one undo</source>
        <translation>Une seule opération, annulable d’un coup</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>no article is open</source>
        <translation>aucun article n’est ouvert</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Why, or what is unclear</source>
        <translation>Pourquoi, ou ce qui n’est pas clair</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>assez sûr</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>Other holders</source>
        <translation>Autres porteurs</translation>
    </message>
    <message>
        <source>Other targets</source>
        <translation>Autres cibles</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Precedents</source>
        <translation>Précédents</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>Show this passage; the form can be had back</source>
        <translation>Montrer ce passage&#x202f;; le formulaire peut être repris</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Do it again</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>What undid it</source>
        <translation>Ce qui l’a annulée</translation>
    </message>
    <message numerus="yes">
        <source>The program suggested mentions and stances in %n articles.</source>
        <translation>
            <numerusform>Le programme a proposé des mentions et des positions dans %n article.</numerusform>
            <numerusform>Le programme a proposé des mentions et des positions dans %n articles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show one by one</source>
        <translation>Montrer une à une</translation>
    </message>
    <message numerus="yes">
        <source>It has %n parts: seeing what undoing them comes to takes a moment.</source>
        <translation>
            <numerusform>Elle a %n partie&#xa0;: voir ce que donnerait l’annulation prend un instant.</numerusform>
            <numerusform>Elle a %n parties&#xa0;: voir ce que donnerait l’annulation prend un instant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look through them</source>
        <translation>Les parcourir</translation>
    </message>
    <message numerus="yes">
        <source>Undo %n changes</source>
        <translation>
            <numerusform>Annuler %n changement</numerusform>
            <numerusform>Annuler %n changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the %n others</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Annuler %n autre</numerusform>
            <numerusform>Annuler les %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open the %n articles</source>
        <translation>
            <numerusform>Ouvrir %n article</numerusform>
            <numerusform>Ouvrir les %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>An undo is added to the history, and can be undone in turn.</source>
        <translation>L’annulation s’ajoute à l’historique&#xa0;: elle s’annule à son tour.</translation>
    </message>
    <message>
        <source>It cannot be undone: what it leads back to would not hold together.</source>
        <translation>Impossible de l’annuler&#xa0;: ce qui en résulterait ne tiendrait plus ensemble.</translation>
    </message>
    <message>
        <source>show</source>
        <translation>voir</translation>
    </message>
    <message numerus="yes">
        <source>%n later operations build on it:</source>
        <translation>
            <numerusform>%n opération postérieure s’appuie dessus&#xa0;:</numerusform>
            <numerusform>%n opérations postérieures s’appuient dessus&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>EntityDelegate</name>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n à voir</numerusform>
            <numerusform>%n à voir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityDialog</name>
    <message>
        <source>Entity in the whole corpus</source>
        <translation>Entité dans tout le corpus</translation>
    </message>
    <message>
        <source>Other names: {names}</source>
        <translation>Autres noms&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Rename to</source>
        <translation>Renommer en</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Fusionner dans</translation>
    </message>
    <message>
        <source>Relabel as</source>
        <translation>Étiqueter</translation>
    </message>
    <message numerus="yes">
        <source>Split %n mentions of this article off as</source>
        <translation>
            <numerusform>Séparer %n mention de cet article sous</numerusform>
            <numerusform>Séparer %n mentions de cet article sous</numerusform>
        </translation>
    </message>
    <message>
        <source>A name of another entity</source>
        <translation>Le nom d’une autre entité</translation>
    </message>
    <message>
        <source>A name of its own</source>
        <translation>Un nouveau nom</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>dans %n article</numerusform>
            <numerusform>dans %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename for {extent}</source>
        <translation>Renommer pour {extent}</translation>
    </message>
    <message>
        <source>{extent} keep their words in the text; the old name becomes another name of it.</source>
        <translation>{extent}&#xa0;: rien ne change dans le texte&#x202f;; l’ancien nom devient un autre nom de l’entité.</translation>
    </message>
    <message>
        <source>Merge {extent}</source>
        <translation>Fusionner {extent}</translation>
    </message>
    <message>
        <source>{extent} mean {name} afterwards, stances too.</source>
        <translation>{extent} désigneront {name}, positions comprises.</translation>
    </message>
    <message>
        <source>They take its label, {label}.</source>
        <translation>Elles prennent son étiquette, {label}.</translation>
    </message>
    <message>
        <source>No other entity has this name.</source>
        <translation>Aucune autre entité n’a ce nom.</translation>
    </message>
    <message>
        <source>Relabel {extent}</source>
        <translation>Étiqueter {extent}</translation>
    </message>
    <message>
        <source>{extent} are {label} afterwards; suggestions among them are accepted by it.</source>
        <translation>{extent} seront {label}&#x202f;; les suggestions parmi elles sont ainsi acceptées.</translation>
    </message>
    <message numerus="yes">
        <source>Split %n mentions off</source>
        <translation>
            <numerusform>Séparer %n mention</numerusform>
            <numerusform>Séparer %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The others, %n of them, stay as they are.</source>
        <translation>
            <numerusform>L’autre (%n) reste telle quelle.</numerusform>
            <numerusform>Les autres (%n) restent telles quelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>One operation, one undo</source>
        <translation>Une seule opération, annulable d’un coup</translation>
    </message>
</context>
<context>
    <name>EntityModel</name>
    <message numerus="yes">
        <source>%n more entities…</source>
        <translation>
            <numerusform>%n autre entité…</numerusform>
            <numerusform>%n autres entités…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <comment>mentions</comment>
        <translation>
            <numerusform>%n ici</numerusform>
            <numerusform>%n ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the corpus</source>
        <comment>mentions</comment>
        <translation>
            <numerusform>%n dans le corpus</numerusform>
            <numerusform>%n dans le corpus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n à voir</numerusform>
            <numerusform>%n à voir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Saved search</source>
        <translation>Recherche enregistrée</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Search the corpus for {words}</source>
        <translation>Chercher {words} dans le corpus</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>no project is open</source>
        <translation>aucun projet ouvert</translation>
    </message>
    <message>
        <source>no article is under review</source>
        <translation>aucun article en relecture</translation>
    </message>
    <message>
        <source>nothing can be changed now</source>
        <translation>rien ne peut être changé</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>rien à annuler</translation>
    </message>
    <message>
        <source>nothing to redo</source>
        <translation>rien à rétablir</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>impossible maintenant</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>The sailor Solène Arzur thanked Lisbon for its welcome. The Lighthouse Association finds the stopover “magnificent”.</source>
        <translation>La navigatrice Solène Arzur a remercié Lisbonne pour son accueil. L’Association des phares juge l’escale «&#xa0;magnifique&#xa0;».</translation>
    </message>
    <message>
        <source>Lisbon</source>
        <translation>Lisbonne</translation>
    </message>
    <message>
        <source>Lighthouse Association</source>
        <translation>Association des phares</translation>
    </message>
    <message>
        <source>finds the stopover “magnificent”</source>
        <translation>juge l’escale «&#xa0;magnifique&#xa0;»</translation>
    </message>
    <message>
        <source>the stopover</source>
        <translation>l’escale</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>One article a line: text, label spans, stances. What spaCy and others read.</source>
        <translation>Un article par ligne&#xa0;: texte, mentions, positions. Ce que lisent spaCy et d’autres.</translation>
    </message>
    <message>
        <source>Everything without loss: suggestions, who decided what and when, the whole history.</source>
        <translation>Tout, sans perte&#xa0;: suggestions, qui a décidé quoi et quand, l’historique entier.</translation>
    </message>
    <message>
        <source>Take undecided suggestions too</source>
        <translation>Inclure aussi les suggestions à voir</translation>
    </message>
    <message>
        <source>Stances alone, one a row (CSV)</source>
        <translation>Positions seules, une par ligne (CSV)</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Le remplacer</translation>
    </message>
    <message>
        <source>Done ({count})</source>
        <translation>Terminés ({count})</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Tous ({count})</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>After writing, an independent reader reads the file back and compares every mention and stance.</source>
        <translation>Après l’écriture, un lecteur indépendant relit le fichier et compare mentions et positions une à une.</translation>
    </message>
    <message>
        <source>{file} is there already; kept, it stands beside the new {other}.</source>
        <translation>{file} existe déjà&#x202f;; gardé, il restera à côté du nouveau {other}.</translation>
    </message>
    <message>
        <source>Keep it, export under the new name</source>
        <translation>Le garder, exporter sous le nouveau nom</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message numerus="yes">
        <source>Export %n articles</source>
        <translation>
            <numerusform>Exporter %n article</numerusform>
            <numerusform>Exporter %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>A training file holds finished articles only, and none is finished yet.</source>
        <translation>Un fichier d’entraînement ne contient que des articles terminés, et aucun ne l’est encore.</translation>
    </message>
    <message>
        <source>Include suggestions, or choose the audit.</source>
        <translation>Incluez les suggestions, ou choisissez l’audit.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles stay outside.</source>
        <translation>
            <numerusform>%n article reste en dehors.</numerusform>
            <numerusform>%n articles restent en dehors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggested stances are undecided and stay outside.</source>
        <translation>
            <numerusform>%n position suggérée n’est pas tranchée et reste en dehors.</numerusform>
            <numerusform>%n positions suggérées ne sont pas tranchées et restent en dehors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggested stances are undecided and go in as such.</source>
        <translation>
            <numerusform>%n position suggérée n’est pas tranchée et part comme telle.</numerusform>
            <numerusform>%n positions suggérées ne sont pas tranchées et partent comme telles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>JSON lines (*{suffix})</source>
        <translation>Lignes JSON (*{suffix})</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message numerus="yes">
        <source>%n articles written to {file}, and read back without a difference.</source>
        <translation>
            <numerusform>%n article écrit dans {file}, et relu sans différence.</numerusform>
            <numerusform>%n articles écrits dans {file}, et relus sans différence.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Export again…</source>
        <translation>Exporter de nouveau…</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>Enregistrer une copie ailleurs</translation>
    </message>
    <message>
        <source>Projects (*{suffix})</source>
        <translation>Projets (*{suffix})</translation>
    </message>
    <message>
        <source>A copy with every change is at {path}.</source>
        <translation>Une copie avec toutes les modifications se trouve ici&#xa0;: {path}.</translation>
    </message>
    <message>
        <source>Saving the history</source>
        <translation>Enregistrement de l’historique</translation>
    </message>
    <message>
        <source>The history is written to {path}.</source>
        <translation>L’historique est écrit dans {path}.</translation>
    </message>
</context>
<context>
    <name>FateLegend</name>
    <message>
        <source>as it was</source>
        <translation>telle quelle</translation>
    </message>
    <message>
        <source>edges moved</source>
        <translation>bornes déplacées</translation>
    </message>
    <message>
        <source>label changed</source>
        <translation>étiquette changée</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{share} of them looked at</source>
        <translation>dont {share} regardées une à une</translation>
    </message>
    <message>
        <source>accepted as they were</source>
        <translation>acceptées telles quelles</translation>
    </message>
    <message>
        <source>edges moved</source>
        <translation>bornes déplacées</translation>
    </message>
    <message>
        <source>label changed</source>
        <translation>étiquette changée</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetées</translation>
    </message>
    <message>
        <source>missed, added by hand</source>
        <translation>oubliées, ajoutées à la main</translation>
    </message>
    <message numerus="yes">
        <source>%n names in memory</source>
        <translation>
            <numerusform>%n nom en mémoire</numerusform>
            <numerusform>%n noms en mémoire</numerusform>
        </translation>
    </message>
    <message>
        <source>none finished blind</source>
        <translation>aucun terminé à l’aveugle</translation>
    </message>
    <message>
        <source>{time} blind</source>
        <translation>{time} à l’aveugle</translation>
    </message>
    <message>
        <source>an article, with suggestions</source>
        <translation>par article, avec suggestions</translation>
    </message>
    <message>
        <source>mostly the left one</source>
        <translation>le plus souvent à gauche</translation>
    </message>
    <message>
        <source>mostly the right one</source>
        <translation>le plus souvent à droite</translation>
    </message>
    <message>
        <source>mostly both</source>
        <translation>le plus souvent les deux</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Narrow to articles, e.g. date&gt;=2026-03</source>
        <translation>Restreindre, p. ex. date&gt;=2026-03</translation>
    </message>
    <message>
        <source>Narrow the stances to articles</source>
        <translation>Restreindre les positions à des articles</translation>
    </message>
    <message>
        <source>Modes: all</source>
        <translation>Modes&#xa0;: tous</translation>
    </message>
    <message>
        <source>Accepted only</source>
        <translation>Acceptées seulement</translation>
    </message>
    <message>
        <source>Suggested ones too</source>
        <translation>Suggérées aussi</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>par nombre</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>par nom</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Modes</translation>
    </message>
    <message>
        <source>Which stances count</source>
        <translation>Quelles positions comptent</translation>
    </message>
    <message>
        <source>Order of holders and targets</source>
        <translation>Ordre des porteurs et des cibles</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Chercher dans l’article</translation>
    </message>
    <message>
        <source>Find the previous one</source>
        <translation>Chercher le précédent</translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation>Chercher le suivant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finished</name>
    <message numerus="yes">
        <source>Nothing is left in this list; %n articles outside it are to do.</source>
        <translation>
            <numerusform>Plus rien dans cette liste&#x202f;; ailleurs, %n article reste à faire.</numerusform>
            <numerusform>Plus rien dans cette liste&#x202f;; ailleurs, %n articles restent à faire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles done</source>
        <translation>
            <numerusform>%n article terminé</numerusform>
            <numerusform>%n articles terminés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%n signalé</numerusform>
            <numerusform>%n signalés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%n passé</numerusform>
            <numerusform>%n passés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggested stances undecided</source>
        <translation>
            <numerusform>%n position suggérée sans décision</numerusform>
            <numerusform>%n positions suggérées sans décision</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Voir le premier</translation>
    </message>
    <message>
        <source>The queue is finished: {what}.</source>
        <translation>La file est terminée&#xa0;: {what}.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Review entities and stances in news articles. Everything stays on this computer.</source>
        <translation>Relire les entités et les positions dans des articles de presse. Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Try it with six sample articles</source>
        <translation>Essayer avec six articles d’exemple</translation>
    </message>
    <message>
        <source>A short project, already highlighted, ready in ten seconds</source>
        <translation>Un court projet déjà surligné, prêt en dix secondes</translation>
    </message>
    <message>
        <source>New project from a folder…</source>
        <translation>Nouveau projet depuis un dossier…</translation>
    </message>
    <message>
        <source>Plain text, web pages, JSONL</source>
        <translation>Textes, pages web, JSONL</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>An .annotator file, yours or a colleague’s</source>
        <translation>Un fichier .annotator, le vôtre ou celui d’un collègue</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>or drop a folder or a project here</source>
        <translation>ou déposez ici un dossier ou un projet</translation>
    </message>
    <message>
        <source>Try it here: click into the text, then use these keys</source>
        <translation>Essayez ici&#xa0;: cliquez dans le texte, puis utilisez ces touches</translation>
    </message>
    <message>
        <source>go to the next mention to look at</source>
        <translation>aller à la mention suivante à regarder</translation>
    </message>
    <message>
        <source>accept it and move on</source>
        <translation>l’accepter, et passer à la suite</translation>
    </message>
    <message>
        <source>give another label: PER, ORG, LOC, MISC</source>
        <translation>donner une autre étiquette&#xa0;: PER, ORG, LOC, MISC</translation>
    </message>
    <message>
        <source>reject it</source>
        <translation>la rejeter</translation>
    </message>
    <message>
        <source>record a stance: supportive, critical, neutral, none</source>
        <translation>noter une position&#xa0;: favorable, critique, neutre, aucune</translation>
    </message>
    <message>
        <source>undo, even yesterday’s work</source>
        <translation>annuler, même ce qui date d’hier</translation>
    </message>
    <message>
        <source>No account, no network, no telemetry</source>
        <translation>Ni compte, ni réseau, ni télémétrie</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message numerus="yes">
        <source>%n characters selected</source>
        <translation>
            <numerusform>%n caractère sélectionné</numerusform>
            <numerusform>%n caractères sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Stance {number} of {total} · evidence {range}</source>
        <translation>Position {number} sur {total} · preuve {range}</translation>
    </message>
    <message>
        <source>Mention {number} of {total} · characters {range}</source>
        <translation>Mention {number} sur {total} · caractères {range}</translation>
    </message>
    <message>
        <source>Character {offset}</source>
        <translation>Caractère {offset}</translation>
    </message>
</context>
<context>
    <name>Foreteller</name>
    <message numerus="yes">
        <source>have changed since: they stay as they are</source>
        <translation>
            <numerusform>a changé depuis&#xa0;: gardée telle quelle</numerusform>
            <numerusform>ont changé depuis&#xa0;: gardées telles quelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>articles will be removed</source>
        <translation>
            <numerusform>article sera retiré</numerusform>
            <numerusform>articles seront retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>articles will come back</source>
        <translation>
            <numerusform>article reviendra</numerusform>
            <numerusform>articles reviendront</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>articles will be open again</source>
        <translation>
            <numerusform>article sera rouvert</numerusform>
            <numerusform>articles seront rouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stances will be removed</source>
        <translation>
            <numerusform>position sera retirée</numerusform>
            <numerusform>positions seront retirées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stances will come back</source>
        <translation>
            <numerusform>position reviendra</numerusform>
            <numerusform>positions reviendront</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stances will be to check again</source>
        <translation>
            <numerusform>position redeviendra à voir</numerusform>
            <numerusform>positions redeviendront à voir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stances will be rejected again</source>
        <translation>
            <numerusform>position sera rejetée à nouveau</numerusform>
            <numerusform>positions seront rejetées à nouveau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>entities will be removed</source>
        <translation>
            <numerusform>entité sera retirée</numerusform>
            <numerusform>entités seront retirées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>entities will come back</source>
        <translation>
            <numerusform>entité reviendra</numerusform>
            <numerusform>entités reviendront</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passages will be part of the article again</source>
        <translation>
            <numerusform>passage fera de nouveau partie de l’article</numerusform>
            <numerusform>passages feront de nouveau partie de l’article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passages will be outside the article again</source>
        <translation>
            <numerusform>passage sera de nouveau hors article</numerusform>
            <numerusform>passages seront de nouveau hors article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>decisions will be as before</source>
        <translation>
            <numerusform>décision redeviendra comme avant</numerusform>
            <numerusform>décisions redeviendront comme avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stances will be as before</source>
        <translation>
            <numerusform>position redeviendra comme avant</numerusform>
            <numerusform>positions redeviendront comme avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>entities will be as before</source>
        <translation>
            <numerusform>entité redeviendra comme avant</numerusform>
            <numerusform>entités redeviendront comme avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passages will be as before</source>
        <translation>
            <numerusform>passage redeviendra comme avant</numerusform>
            <numerusform>passages redeviendront comme avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set of labels will be as before</source>
        <translation>
            <numerusform>jeu d’étiquettes redeviendra comme avant</numerusform>
            <numerusform>jeux d’étiquettes redeviendront comme avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>articles will be as before</source>
        <translation>
            <numerusform>article redeviendra comme avant</numerusform>
            <numerusform>articles redeviendront comme avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{label} mentions will be removed</source>
        <translation>
            <numerusform>mention {label} sera retirée</numerusform>
            <numerusform>mentions {label} seront retirées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mentions will be removed</source>
        <translation>
            <numerusform>mention sera retirée</numerusform>
            <numerusform>mentions seront retirées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mentions will come back</source>
        <translation>
            <numerusform>mention reviendra</numerusform>
            <numerusform>mentions reviendront</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>suggestions will be to check again</source>
        <translation>
            <numerusform>suggestion redeviendra à voir</numerusform>
            <numerusform>suggestions redeviendront à voir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mentions will be rejected again</source>
        <translation>
            <numerusform>mention sera rejetée à nouveau</numerusform>
            <numerusform>mentions seront rejetées à nouveau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mentions will be as before</source>
        <translation>
            <numerusform>mention redeviendra comme avant</numerusform>
            <numerusform>mentions redeviendront comme avant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidelinesPanel</name>
    <message>
        <source>Guidelines for stances</source>
        <translation>Guide des positions</translation>
    </message>
    <message>
        <source>Close the guidelines (Esc)</source>
        <translation>Fermer le guide (Échap)</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>Suggestions for %n articles</source>
        <translation>
            <numerusform>Suggestions pour %n article</numerusform>
            <numerusform>Suggestions pour %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>%n opération</numerusform>
            <numerusform>%n opérations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations and more</source>
        <translation>
            <numerusform>%n opération et plus</numerusform>
            <numerusform>%n opérations et plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Search operations</source>
        <translation>Chercher une opération</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>Tout le projet</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <source>Whose history is shown</source>
        <translation>De quoi l’historique est montré</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>Whose operations are shown</source>
        <translation>De qui les opérations sont montrées</translation>
    </message>
    <message>
        <source>Save the history…</source>
        <translation>Enregistrer l’historique…</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Fermer l’historique</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Everybody’s operations</source>
        <translation>Opérations de tous</translation>
    </message>
    <message>
        <source>The program’s operations</source>
        <translation>Opérations du programme</translation>
    </message>
    <message>
        <source>Nothing yet. Every operation will stand here, and can be undone.</source>
        <translation>Rien encore. Chaque opération viendra ici, et pourra être annulée.</translation>
    </message>
    <message>
        <source>No operation holds these words.</source>
        <translation>Aucune opération ne contient ces mots.</translation>
    </message>
    <message>
        <source>Searching… back to {day}</source>
        <translation>Recherche… jusqu’au {day}</translation>
    </message>
    <message>
        <source>No such operation yet.</source>
        <translation>Aucune opération de ce genre.</translation>
    </message>
</context>
<context>
    <name>HistorySide</name>
    <message>
        <source>This operation is undone.</source>
        <translation>Cette opération est annulée.</translation>
    </message>
    <message>
        <source>A part of this operation is undone; what later ones build on stayed.</source>
        <translation>Une partie de cette opération est annulée&#x202f;; ce dont dépendent les suivantes est resté.</translation>
    </message>
    <message>
        <source>Looking at what undoing it comes to…</source>
        <translation>Ce que l’annuler entraînerait est en cours d’examen…</translation>
    </message>
    <message>
        <source>That operation is not in the list as it is narrowed now.</source>
        <translation>Cette opération n’est pas dans la liste telle qu’elle est restreinte.</translation>
    </message>
    <message>
        <source>Checking the chain… {share}</source>
        <translation>Vérification de la chaîne… {share}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The history does not hold together: {what}</source>
        <translation>L’historique ne tient pas&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Chain verified up to operation {number}</source>
        <translation>Chaîne vérifiée jusqu’à l’opération nº&#xa0;{number}</translation>
    </message>
    <message numerus="yes">
        <source>%n operations, not verified yet</source>
        <translation>
            <numerusform>%n opération, pas encore vérifiée</numerusform>
            <numerusform>%n opérations, pas encore vérifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>What came in</source>
        <translation>Ce qui a été ajouté</translation>
    </message>
    <message>
        <source>Labels new to the project: {labels}</source>
        <translation>Étiquettes nouvelles dans le projet&#xa0;: {labels}</translation>
    </message>
    <message>
        <source>The files themselves are untouched.</source>
        <translation>Les fichiers eux-mêmes sont intacts.</translation>
    </message>
    <message>
        <source>The lines set aside are in {folder}.</source>
        <translation>Les lignes mises de côté sont dans {folder}.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Importer de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>%n files could be read with another encoding:</source>
        <translation>
            <numerusform>%n fichier serait lisible avec un autre encodage&#xa0;:</numerusform>
            <numerusform>%n fichiers seraient lisibles avec un autre encodage&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>None yet. Select words and press S (supportive), C (critical), N (neutral) or 0 (no stance).</source>
        <translation>Aucune pour l’instant. Choisissez des mots, puis S (favorable), C (critique), N (neutre) ou 0 (aucune).</translation>
    </message>
    <message>
        <source>Add a stance</source>
        <translation>Ajouter une position</translation>
    </message>
    <message>
        <source>Whole article: {stance}</source>
        <translation>Article entier&#xa0;: {stance}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>corpus</source>
        <translation>corpus</translation>
    </message>
</context>
<context>
    <name>IntendedDialog</name>
    <message>
        <source>Difference intended</source>
        <translation>Différence voulue</translation>
    </message>
    <message>
        <source>Why is {name} decided in more than one way?</source>
        <translation>Pourquoi {name} est-il décidé de plusieurs façons&#x202f;?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Both are right: the position changed meanwhile</source>
        <translation>Les deux sont justes&#xa0;: la position a changé entre-temps</translation>
    </message>
    <message>
        <source>A person and a place share the name</source>
        <translation>Une personne et un lieu portent ce nom</translation>
    </message>
    <message>
        <source>An intended difference keeps its reason and is not offered again. It appears in the audit export.</source>
        <translation>Une différence voulue garde sa raison et n’est plus proposée. Elle figure dans l’export d’audit.</translation>
    </message>
    <message>
        <source>Keep the difference</source>
        <translation>Garder la différence</translation>
    </message>
</context>
<context>
    <name>KeyChip</name>
    <message>
        <source>Take {keys} away</source>
        <translation>Retirer {keys}</translation>
    </message>
</context>
<context>
    <name>KeyChoice</name>
    <message>
        <source>These keys move the caret</source>
        <translation>Ces touches déplacent le curseur</translation>
    </message>
    <message>
        <source>This key has no name</source>
        <translation>Cette touche n’a pas de nom</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Change shortcuts</source>
        <translation>Changer les raccourcis</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Chercher une action ou une touche</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout rétablir</translation>
    </message>
    <message>
        <source>No action has this name</source>
        <translation>Aucune action de ce nom</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>Reset to {keys}</source>
        <translation>Rétablir {keys}</translation>
    </message>
    <message numerus="yes">
        <source>%n actions have keys of your own</source>
        <translation>
            <numerusform>%n action a vos propres touches</numerusform>
            <numerusform>%n actions ont vos propres touches</numerusform>
        </translation>
    </message>
    <message>
        <source>In the text {keys} is {name}</source>
        <translation>Dans le texte, {keys} sert à {name}</translation>
    </message>
    <message>
        <source>{keys} is {name}</source>
        <translation>{keys} sert à {name}</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Prendre ces touches</translation>
    </message>
    <message>
        <source>{names} lost these keys</source>
        <translation>{names} perd ces touches</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Add keys…</source>
        <translation>Ajouter des touches…</translation>
    </message>
    <message>
        <source>Press the keys (Esc gives up)</source>
        <translation>Appuyez sur les touches (Échap abandonne)</translation>
    </message>
</context>
<context>
    <name>KindModel</name>
    <message>
        <source>To settle</source>
        <translation>À départager</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Tranchés</translation>
    </message>
</context>
<context>
    <name>LabelAllDialog</name>
    <message>
        <source>Label everywhere</source>
        <translation>Étiqueter partout</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Endroits</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Filtrer les lignes</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>Mot entier</translation>
    </message>
    <message>
        <source>Variants of the entity</source>
        <translation>Variantes de l’entité</translation>
    </message>
    <message>
        <source>Passages outside the article</source>
        <translation>Passages hors article</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>entité</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Whole corpus ({count})</source>
        <translation>Tout le corpus ({count})</translation>
    </message>
    <message>
        <source>To review ({count})</source>
        <translation>À relire ({count})</translation>
    </message>
    <message>
        <source>Finished ({count})</source>
        <translation>Terminés ({count})</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Searching… {done} of {total} articles</source>
        <translation>Recherche… {done} articles sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n occurrences</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>No row holds these words.</source>
        <translation>Aucune ligne ne contient ces mots.</translation>
    </message>
    <message>
        <source>No other place of the corpus reads like this mention, or all have this label.</source>
        <translation>Aucun autre endroit du corpus ne se lit comme cette mention, ou tous ont cette étiquette.</translation>
    </message>
    <message numerus="yes">
        <source>Label %n mentions</source>
        <translation>
            <numerusform>Étiqueter %n mention</numerusform>
            <numerusform>Étiqueter %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>dans %n article</numerusform>
            <numerusform>dans %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>One operation, one undo · no open article moves</source>
        <translation>Une seule opération, annulable d’un coup · aucun article ouvert n’est déplacé</translation>
    </message>
    <message numerus="yes">
        <source>%n finished articles stay finished</source>
        <translation>
            <numerusform>%n article terminé le reste</numerusform>
            <numerusform>%n articles terminés le restent</numerusform>
        </translation>
    </message>
    <message>
        <source>All: leave as is</source>
        <translation>Tous&#xa0;: laisser tel quel</translation>
    </message>
    <message>
        <source>All: replace</source>
        <translation>Tous&#xa0;: remplacer</translation>
    </message>
    <message>
        <source>Preparing… {done} of {total} articles</source>
        <translation>Préparation… {done} articles sur {total}</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Other labels</source>
        <translation>Autres étiquettes</translation>
    </message>
    <message>
        <source>Supportive</source>
        <translation>Favorable</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>No stance</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Partout</translation>
    </message>
</context>
<context>
    <name>LabelChanges</name>
    <message>
        <source>Labels changed</source>
        <translation>Étiquettes changées</translation>
    </message>
</context>
<context>
    <name>LabelDelegate</name>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nom affiché</translation>
    </message>
    <message>
        <source>Display name in the other language</source>
        <translation>Nom affiché dans l’autre langue</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Un par ligne</translation>
    </message>
    <message>
        <source>Not to be confused with</source>
        <translation>À distinguer de</translation>
    </message>
    <message>
        <source>new label, not saved yet</source>
        <translation>nouvelle étiquette, pas encore enregistrée</translation>
    </message>
    <message>
        <source>letters without accents; used in exports, never changes</source>
        <translation>lettres sans accent&#x202f;; figure dans les exports, ne change plus</translation>
    </message>
    <message>
        <source>letters, digits, - and _ only, and of no other label</source>
        <translation>lettres, chiffres, - et _ seulement, et d’aucune autre étiquette</translation>
    </message>
    <message>
        <source>letters without accents; used in exports, cannot change once saved</source>
        <translation>lettres sans accent&#x202f;; figure dans les exports, ne change plus une fois enregistré</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>also {key} on a French keyboard</source>
        <translation>aussi {key} sur un clavier français</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Soulignement</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Diviser…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Dans le texte</translation>
    </message>
</context>
<context>
    <name>LabelGuide</name>
    <message>
        <source>What the labels mean</source>
        <translation>Ce que veulent dire les étiquettes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>It has no definition yet.</source>
        <translation>Pas encore de définition.</translation>
    </message>
    <message>
        <source>For example {names}</source>
        <translation>Par exemple {names}</translation>
    </message>
    <message>
        <source>Not to be confused with: {what}</source>
        <translation>À distinguer de&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>LabelModel</name>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelSample</name>
    <message>
        <source>In the text</source>
        <translation>Dans le texte</translation>
    </message>
</context>
<context>
    <name>LabelsColumn</name>
    <message>
        <source>Add a label</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Label stances too</source>
        <translation>Relever aussi les positions</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Chevauchement</translation>
    </message>
</context>
<context>
    <name>LabelsWorkspace</name>
    <message>
        <source>Label scheme</source>
        <translation>Schéma d’étiquettes</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message numerus="yes">
        <source>Draft: %n changes</source>
        <translation>
            <numerusform>Brouillon&#xa0;: %n changement</numerusform>
            <numerusform>Brouillon&#xa0;: %n changements</numerusform>
        </translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>Label scheme: version {number}</source>
        <translation>Schéma d’étiquettes&#xa0;: version {number}</translation>
    </message>
    <message>
        <source>Export the label scheme</source>
        <translation>Exporter le schéma d’étiquettes</translation>
    </message>
    <message>
        <source>Label schemes (*.json)</source>
        <translation>Schémas d’étiquettes (*.json)</translation>
    </message>
    <message>
        <source>{file} could not be written</source>
        <translation>{file} n’a pas pu être écrit</translation>
    </message>
    <message>
        <source>Label scheme written to {file}</source>
        <translation>Schéma d’étiquettes écrit dans {file}</translation>
    </message>
    <message>
        <source>Import a label scheme</source>
        <translation>Importer un schéma d’étiquettes</translation>
    </message>
</context>
<context>
    <name>LedgerWorkspace</name>
    <message>
        <source>Ledger and calibration</source>
        <translation>Registre et étalonnage</translation>
    </message>
    <message>
        <source>Memory…</source>
        <translation>Mémoire…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Rule: {name}</source>
        <translation>Règle&#xa0;: {name}</translation>
    </message>
    <message>
        <source>all articles</source>
        <translation>tous les articles</translation>
    </message>
    <message numerus="yes">
        <source>last %n articles</source>
        <translation>
            <numerusform>%n dernier article</numerusform>
            <numerusform>%n derniers articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles that are counted</source>
        <translation>Articles pris en compte</translation>
    </message>
    <message>
        <source>Fate of suggestions, by rule</source>
        <translation>Sort des suggestions, par règle</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Par étiquette</translation>
    </message>
    <message>
        <source>Label changed</source>
        <translation>Étiquette changée</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Étalonnage</translation>
    </message>
    <message>
        <source>share accepted (%) by certainty</source>
        <translation>part acceptée (en&#x202f;%) selon la certitude</translation>
    </message>
    <message>
        <source>Mentions accepted by completion look more right than they are: only those looked at one by one count for the thresholds.</source>
        <translation>Les mentions acceptées par clôture paraissent plus justes qu’elles ne sont&#xa0;: seules celles regardées une à une comptent pour les seuils.</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>calcul en cours</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestions judged</source>
        <translation>
            <numerusform>%Ln suggestion jugée</numerusform>
            <numerusform>%Ln suggestions jugées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at one by one, {rule} is right only {share} times in 100.</source>
        <translation>Regardée une à une, {rule} n’est juste que {share} fois sur 100.</translation>
    </message>
    <message numerus="yes">
        <source>Switching it off takes back %Ln undecided suggestions.</source>
        <translation>
            <numerusform>L’éteindre retire %Ln suggestion en attente.</numerusform>
            <numerusform>L’éteindre retire %Ln suggestions en attente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is judged yet. When you finish articles, this shows what became of each suggestion: which rules are right, which labels are changed, how sure is sure.</source>
        <translation>Rien n’est encore jugé. Quand vous terminez des articles, on voit ici ce que devient chaque suggestion&#xa0;: quelles règles sont justes, quelles étiquettes changent, ce que vaut une certitude.</translation>
    </message>
    <message>
        <source>suggested → kept</source>
        <translation>suggérée → gardée</translation>
    </message>
    <message>
        <source>{rule} is switched on again</source>
        <translation>{rule} est rallumée</translation>
    </message>
    <message>
        <source>{rule} is switched off for this project.</source>
        <translation>{rule} est éteinte pour ce projet.</translation>
    </message>
    <message>
        <source>Its undecided suggestions go from articles nobody has begun.</source>
        <translation>Ses suggestions en attente quittent les articles que personne n’a commencés.</translation>
    </message>
    <message>
        <source>Switch on again</source>
        <translation>Rallumer</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>Exporter le registre</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation>{name} n’a pas pu être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Ledger written to {name}</source>
        <translation>Registre écrit dans {name}</translation>
    </message>
</context>
<context>
    <name>LookTeller</name>
    <message>
        <source>contrast of the ink {ratio} at least, light and dark</source>
        <translation>encre à {ratio} de contraste au moins, en clair et en sombre</translation>
    </message>
    <message>
        <source>{label} looks the same</source>
        <translation>{label} a le même aspect</translation>
    </message>
    <message>
        <source>{label} has this colour too: the underline parts them</source>
        <translation>{label} a aussi cette couleur&#xa0;: le soulignement les distingue</translation>
    </message>
    <message>
        <source>to the colour-blind near {label} ({distance}): the underline parts them</source>
        <translation>pour les daltoniens, proche de {label} ({distance})&#xa0;: le soulignement les distingue</translation>
    </message>
    <message>
        <source>to the colour-blind at least {distance} from {label}</source>
        <translation>pour les daltoniens, à {distance} au moins de {label}</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Colour {number}</source>
        <translation>Couleur {number}</translation>
    </message>
    <message>
        <source>Underline {number}</source>
        <translation>Soulignement {number}</translation>
    </message>
    <message>
        <source>{name}, taken by {label}</source>
        <translation>{name}, pris par {label}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No project open</source>
        <translation>Aucun projet ouvert</translation>
    </message>
    <message>
        <source>Everything before them is on disk; further changes wait.</source>
        <translation>Tout ce qui précède est sur le disque&#x202f;; les modifications suivantes attendent.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Enregistrer une copie ailleurs…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>Close without %n changes</source>
        <translation>
            <numerusform>Fermer sans %n modification</numerusform>
            <numerusform>Fermer sans %n modifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Holders and targets</source>
        <translation>Porteurs et cibles</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message numerus="yes">
        <source>%n supportive</source>
        <translation>
            <numerusform>%n favorable</numerusform>
            <numerusform>%n favorables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critique</numerusform>
            <numerusform>%n critiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neutral</source>
        <translation>
            <numerusform>%n neutre</numerusform>
            <numerusform>%n neutres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without stance</source>
        <translation>
            <numerusform>%n sans position</numerusform>
            <numerusform>%n sans position</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message>
        <source>Memory of the project</source>
        <translation>Mémoire du projet</translation>
    </message>
    <message>
        <source>Search the memory</source>
        <translation>Chercher dans la mémoire</translation>
    </message>
    <message>
        <source>Add a list…</source>
        <translation>Ajouter une liste…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing is remembered yet: each decision on a mention teaches.</source>
        <translation>Rien n’est encore retenu&#xa0;: chaque décision sur une mention y ajoutera.</translation>
    </message>
    <message numerus="yes">
        <source>{on} of {all} names in use, from %n articles</source>
        <translation>
            <numerusform>{on} noms sur {all} en usage, d’après %n article</numerusform>
            <numerusform>{on} noms sur {all} en usage, d’après %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a list of names</source>
        <translation>Ajouter une liste de noms</translation>
    </message>
    <message>
        <source>Export the memory</source>
        <translation>Exporter la mémoire</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Écrit dans {name}.</translation>
    </message>
</context>
<context>
    <name>MemoryModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’elle dit</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>{label} instead of {of}</source>
        <translation>{label} au lieu de {of}</translation>
    </message>
    <message>
        <source>decisions differ: shown as doubtful</source>
        <translation>décisions contraires&#xa0;: montré comme douteux</translation>
    </message>
    <message>
        <source>taken as {words}</source>
        <translation>pris comme {words}</translation>
    </message>
    <message>
        <source>not {labels}</source>
        <translation>pas {labels}</translation>
    </message>
    <message>
        <source>taken in before {label}</source>
        <translation>repris devant {label}</translation>
    </message>
    <message>
        <source>taken in behind {label}</source>
        <translation>repris derrière {label}</translation>
    </message>
    <message>
        <source>cut off before {label}</source>
        <translation>retranché devant {label}</translation>
    </message>
    <message>
        <source>cut off behind {label}</source>
        <translation>retranché derrière {label}</translation>
    </message>
</context>
<context>
    <name>MentionBlock</name>
    <message>
        <source>Confidence</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Suggestions for this article are being prepared. You can read and label meanwhile.</source>
        <translation>Les suggestions de cet article se préparent. Vous pouvez déjà lire et étiqueter.</translation>
    </message>
    <message>
        <source>No mention is current.</source>
        <translation>Aucune mention n’est choisie.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Suggéré</translation>
    </message>
    <message>
        <source>other edges</source>
        <translation>autres bornes</translation>
    </message>
    <message>
        <source>{label}, other edges</source>
        <translation>{label}, autres bornes</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>Mention suivante</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Merge {label} into another label</source>
        <translation>Fusionner {label} dans une autre étiquette</translation>
    </message>
    <message>
        <source>Move some mentions of {label}</source>
        <translation>Déplacer des mentions de {label}</translation>
    </message>
    <message>
        <source>Remove the label {label}</source>
        <translation>Supprimer l’étiquette {label}</translation>
    </message>
    <message numerus="yes">
        <source>All %n mentions get the other label; this one is gone.</source>
        <translation>
            <numerusform>La mention (%n) prend l’autre étiquette&#x202f;; celle-ci disparaît.</numerusform>
            <numerusform>Les %n mentions prennent l’autre étiquette&#x202f;; celle-ci disparaît.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n mentions those move that read like the list: one a line, … for any words.</source>
        <translation>
            <numerusform>La mention (%n) est déplacée si elle se lit comme la liste&#xa0;: une par ligne, … pour n’importe quels mots.</numerusform>
            <numerusform>Des %n mentions sont déplacées celles qui se lisent comme la liste&#xa0;: une par ligne, … pour n’importe quels mots.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n mentions. They go to another label, or are removed too.</source>
        <translation>
            <numerusform>Elle a %n mention, qui passe à une autre étiquette ou est retirée aussi.</numerusform>
            <numerusform>Elle a %n mentions, qui passent à une autre étiquette ou sont retirées aussi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Other label</source>
        <translation>Autre étiquette</translation>
    </message>
    <message>
        <source>None: remove the mentions</source>
        <translation>Aucune&#xa0;: retirer les mentions</translation>
    </message>
    <message>
        <source>A new label</source>
        <translation>Une nouvelle étiquette</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Its code</source>
        <translation>Son code</translation>
    </message>
    <message>
        <source>Nothing happens before you save the draft.</source>
        <translation>Rien ne se passe avant l’enregistrement du brouillon.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Same as system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Contraste fort, clair</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Contraste fort, sombre</translation>
    </message>
</context>
<context>
    <name>NamesModel</name>
    <message>
        <source>removed</source>
        <translation>retirée</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Show the notes</source>
        <translation>Montrer les notes</translation>
    </message>
    <message>
        <source>A comment on this article. It goes into the audit export.</source>
        <translation>Un commentaire sur cet article. Il figure dans l’export d’audit.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>No stance meets the filters.</source>
        <translation>Aucune position ne répond aux filtres.</translation>
    </message>
    <message>
        <source>Show all, suggested ones too</source>
        <translation>Tout montrer, suggérées comprises</translation>
    </message>
    <message>
        <source>No stance is recorded yet: in the text, press S (supportive), C (critical), N (neutral) or 0 (no stance).</source>
        <translation>Aucune position pour l’instant&#xa0;: dans le texte, appuyez sur S (favorable), C (critique), N (neutre) ou 0 (aucune).</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Aller au texte</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Switch off…</source>
        <translation>Éteindre…</translation>
    </message>
</context>
<context>
    <name>OffersPopup</name>
    <message>
        <source>Completions</source>
        <translation>Complétions</translation>
    </message>
</context>
<context>
    <name>Onwards</name>
    <message>
        <source>Passed over; still flagged: {name}</source>
        <translation>Laissé pour plus tard, toujours signalé&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>OpenedCase</name>
    <message>
        <source>Places</source>
        <translation>Endroits</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>Autre sens</translation>
    </message>
    <message>
        <source>The other places are the ones to be changed</source>
        <translation>Ce sont les autres passages qui changent</translation>
    </message>
    <message>
        <source>Intended…</source>
        <translation>Voulu ainsi…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Settle it again</source>
        <translation>Départager de nouveau</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Cas précédent</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Cas suivant</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Pairs as CSV…</source>
        <translation>Paires en CSV…</translation>
    </message>
    <message>
        <source>Matrix as a picture…</source>
        <translation>Matrice en image…</translation>
    </message>
    <message>
        <source>Network as a picture…</source>
        <translation>Réseau en image…</translation>
    </message>
    <message>
        <source>Weeks as a picture…</source>
        <translation>Semaines en image…</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png)</source>
        <translation>Images (*.svg *.png)</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation>{name} n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Écrit&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Holders and targets</source>
        <translation>Porteurs et cibles</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Au fil des semaines</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Name of the entity</source>
        <translation>Nom de l’entité</translation>
    </message>
    <message>
        <source>Enter takes it</source>
        <translation>Entrée le choisit</translation>
    </message>
    <message>
        <source>Enter makes a new entity</source>
        <translation>Entrée crée une nouvelle entité</translation>
    </message>
</context>
<context>
    <name>PlaceDelegate</name>
    <message>
        <source>the article as a whole</source>
        <translation>l’article dans son ensemble</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n others</source>
        <translation>
            <numerusform>Montrer l’autre (%n)</numerusform>
            <numerusform>Montrer les %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceModel</name>
    <message>
        <source>show all</source>
        <translation>tout montrer</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#x202f;%</translation>
    </message>
    <message>
        <source>Compact lines: labels on the current mention only</source>
        <translation>Lignes serrées&#xa0;: étiquette sur la mention courante seulement</translation>
    </message>
    <message>
        <source>Ask for the article’s stance when it is done</source>
        <translation>Demander la position de l’article quand il est terminé</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>Changer les raccourcis…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation>Taille de l’interface</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>Caractères par ligne</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Processes for them</source>
        <translation>Nombre de processus</translation>
    </message>
    <message>
        <source>Blind first</source>
        <translation>À l’aveugle</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Your name stays in the project; exports know only a pseudonym. Projects take it up when they are opened next.</source>
        <translation>Votre nom reste dans le projet&#x202f;; les exports ne connaissent qu’un pseudonyme. Les projets le reprennent à leur prochaine ouverture.</translation>
    </message>
    <message>
        <source>All but your name acts at once.</source>
        <translation>Tout s’applique aussitôt, sauf votre nom.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Rules and lists alone</source>
        <translation>Règles et listes seules</translation>
    </message>
    <message>
        <source>With the pipeline {name}</source>
        <translation>Avec le modèle {name}</translation>
    </message>
    <message>
        <source>{name}, not installed</source>
        <translation>{name}, non installé</translation>
    </message>
    <message>
        <source>Kept on this computer: a project file can never choose a model.</source>
        <translation>Gardé sur cet ordinateur&#xa0;: un fichier de projet ne peut jamais choisir un modèle.</translation>
    </message>
    <message>
        <source>As many as cores and memory allow</source>
        <translation>Autant que cœurs et mémoire le permettent</translation>
    </message>
    <message>
        <source>Each takes some 500 MB with a pipeline; a small one for the open article comes on top.</source>
        <translation>Chacun prend environ 500 Mo avec un modèle&#x202f;; un petit s’y ajoute pour l’article ouvert.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Articles of this project shown without suggestions until they are done; 5 % is advised.</source>
        <translation>Articles de ce projet montrés sans suggestions jusqu’à ce qu’ils soient terminés&#x202f;; 5&#x202f;% est conseillé.</translation>
    </message>
    <message>
        <source>Open a project to choose.</source>
        <translation>Ouvrez un projet pour choisir.</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Projects (*{suffix})</source>
        <translation>Projets (*{suffix})</translation>
    </message>
    <message>
        <source>Open to read only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>{name} is open in another window, which is in front now.</source>
        <translation>{name} est déjà ouvert dans une autre fenêtre, qui passe au premier plan.</translation>
    </message>
    <message>
        <source>Folder of articles</source>
        <translation>Dossier d’articles</translation>
    </message>
    <message>
        <source>{folder} holds nothing that can be read.</source>
        <translation>{folder} ne contient rien de lisible.</translation>
    </message>
    <message>
        <source>Choose a folder with plain text, web pages or JSONL. No project was made.</source>
        <translation>Choisissez un dossier de textes, de pages web ou de JSONL. Aucun projet n’a été créé.</translation>
    </message>
    <message>
        <source>Folder of articles to add</source>
        <translation>Dossier d’articles à ajouter</translation>
    </message>
    <message>
        <source>Adding articles</source>
        <translation>Ajout d’articles</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>Voir le rapport</translation>
    </message>
    <message numerus="yes">
        <source>%n articles added</source>
        <translation>
            <numerusform>%n article ajouté</numerusform>
            <numerusform>%n articles ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labelled</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%n étiqueté</numerusform>
            <numerusform>%n étiquetés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%n déjà là</numerusform>
            <numerusform>%n déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Voir pourquoi</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <comment>labels of an article</comment>
        <translation>
            <numerusform>%n laissé de côté</numerusform>
            <numerusform>%n laissés de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding was stopped; the articles that are in stay in.</source>
        <translation>L’ajout est arrêté&#x202f;; les articles déjà entrés restent.</translation>
    </message>
    <message>
        <source>Suggestions for what comes next</source>
        <translation>Suggestions pour la suite</translation>
    </message>
    <message>
        <source>Another job is still running.</source>
        <translation>Une autre tâche est encore en cours.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Chercher dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichier&#xa0;:</translation>
    </message>
</context>
<context>
    <name>QueueKeeping</name>
    <message>
        <source>Save this search…</source>
        <translation>Garder cette recherche…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Garder cette recherche</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>Renommer la recherche</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>QueueMenus</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Take the flag away</source>
        <translation>Ne plus signaler</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Skip no longer</source>
        <translation>Ne plus passer</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Commenter…</translation>
    </message>
    <message>
        <source>Show the copies of this dispatch</source>
        <translation>Montrer les reprises de cette dépêche</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n articles from the project</source>
        <translation>
            <numerusform>Retirer %n article du projet</numerusform>
            <numerusform>Retirer %n articles du projet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n à voir</numerusform>
            <numerusform>%n à voir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>carried by %n titles</source>
        <translation>
            <numerusform>repris par %n titre</numerusform>
            <numerusform>repris par %n titres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Search the corpus</source>
        <translation>Chercher dans le corpus</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Signalés</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>articles</comment>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Saved searches and order</source>
        <translation>Recherches gardées et ordre</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message numerus="yes">
        <source>%n texts are not searched yet</source>
        <translation>
            <numerusform>%n texte n’est pas encore indexé</numerusform>
            <numerusform>%n textes ne sont pas encore indexés</numerusform>
        </translation>
    </message>
    <message>
        <source>No article holds these words.</source>
        <translation>Aucun article ne contient ces mots.</translation>
    </message>
    <message>
        <source>What was found stands under another tab.</source>
        <translation>Ce qui a été trouvé est sous un autre onglet.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>No article yet. Add a folder, or drop one here.</source>
        <translation>Pas encore d’article. Ajoutez un dossier, ou déposez-le ici.</translation>
    </message>
    <message>
        <source>Nothing left to review.</source>
        <translation>Rien à relire.</translation>
    </message>
    <message>
        <source>Open what is done</source>
        <translation>Ouvrir les articles terminés</translation>
    </message>
    <message>
        <source>No article is flagged.</source>
        <translation>Aucun article signalé.</translation>
    </message>
    <message>
        <source>No article is done yet.</source>
        <translation>Aucun article terminé pour l’instant.</translation>
    </message>
    <message>
        <source>Open what is to review</source>
        <translation>Ouvrir ce qui reste à relire</translation>
    </message>
</context>
<context>
    <name>RailHead</name>
    <message>
        <source>Open the queue</source>
        <translation>Ouvrir la file</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
</context>
<context>
    <name>Recounter</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Rétabli&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulation&#xa0;: {what}</translation>
    </message>
    <message>
        <source>undone at {hour}</source>
        <translation>annulée à {hour}</translation>
    </message>
    <message>
        <source>partly undone at {hour}</source>
        <translation>annulée en partie à {hour}</translation>
    </message>
    <message>
        <source>undone on {day} at {hour}</source>
        <translation>annulée le {day} à {hour}</translation>
    </message>
    <message>
        <source>partly undone on {day} at {hour}</source>
        <translation>annulée en partie le {day} à {hour}</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>le programme</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions suggested</source>
        <translation>
            <numerusform>%n mention suggérée</numerusform>
            <numerusform>%n mentions suggérées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles removed</source>
        <translation>
            <numerusform>%n article retiré</numerusform>
            <numerusform>%n articles retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles added</source>
        <translation>
            <numerusform>%n article ajouté</numerusform>
            <numerusform>%n articles ajoutés</numerusform>
        </translation>
    </message>
    <message>
        <source>Article removed: {name}</source>
        <translation>Article retiré&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Article added: {name}</source>
        <translation>Article ajouté&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Comment: {words}</source>
        <translation>Commentaire&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Whole article: {stance}</source>
        <translation>Article entier&#xa0;: {stance}</translation>
    </message>
    <message>
        <source>Completeness set</source>
        <translation>Complétude indiquée</translation>
    </message>
    <message>
        <source>Entity merged: {one} into {other}</source>
        <translation>Entité fusionnée&#xa0;: {one} dans {other}</translation>
    </message>
    <message>
        <source>Entity removed: {name}</source>
        <translation>Entité retirée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Entity renamed: {one} → {other}</source>
        <translation>Entité renommée&#xa0;: {one} → {other}</translation>
    </message>
    <message>
        <source>Entity {name} is {label} now</source>
        <translation>Entité {name}&#xa0;: {label} désormais</translation>
    </message>
    <message>
        <source>Entity changed: {name}</source>
        <translation>Entité modifiée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{name} removed ({label})</source>
        <translation>{name} retirée ({label})</translation>
    </message>
    <message>
        <source>{name} labelled {label}</source>
        <translation>{name} étiquetée {label}</translation>
    </message>
    <message>
        <source>Edges moved: {name}</source>
        <translation>Bornes déplacées&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Another entity for {name}</source>
        <translation>Autre entité pour {name}</translation>
    </message>
    <message>
        <source>{name} accepted ({label})</source>
        <translation>{name} acceptée ({label})</translation>
    </message>
    <message>
        <source>{name} rejected ({label})</source>
        <translation>{name} rejetée ({label})</translation>
    </message>
    <message>
        <source>{name} is to check again ({label})</source>
        <translation>{name} redevient à voir ({label})</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions removed</source>
        <translation>
            <numerusform>%n mention retirée</numerusform>
            <numerusform>%n mentions retirées</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} everywhere: {old} → {label}</source>
        <translation>{name} partout&#xa0;: {old} → {label}</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions: {old} → {label}</source>
        <translation>
            <numerusform>%n mention&#xa0;: {old} → {label}</numerusform>
            <numerusform>%n mentions&#xa0;: {old} → {label}</numerusform>
        </translation>
    </message>
    <message>
        <source>Labelled everywhere: {name} → {label}</source>
        <translation>Étiqueté partout&#xa0;: {name} → {label}</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions accepted</source>
        <translation>
            <numerusform>%n mention acceptée</numerusform>
            <numerusform>%n mentions acceptées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions labelled</source>
        <translation>
            <numerusform>%n mention étiquetée</numerusform>
            <numerusform>%n mentions étiquetées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions changed</source>
        <translation>
            <numerusform>%n mention modifiée</numerusform>
            <numerusform>%n mentions modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stances changed</source>
        <translation>
            <numerusform>%n position modifiée</numerusform>
            <numerusform>%n positions modifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Stance removed: {holder} → {target}</source>
        <translation>Position retirée&#xa0;: {holder} → {target}</translation>
    </message>
    <message>
        <source>Stance: {holder} → {target}, {polarity}</source>
        <translation>Position&#xa0;: {holder} → {target}, {polarity}</translation>
    </message>
    <message>
        <source>Passage marked</source>
        <translation>Passage marqué</translation>
    </message>
    <message>
        <source>Passage is text again</source>
        <translation>Passage redevenu texte</translation>
    </message>
    <message>
        <source>Project begun</source>
        <translation>Projet commencé</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>changes of labels</comment>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels changed, version {version}</source>
        <translation>Étiquettes modifiées, version {version}</translation>
    </message>
    <message>
        <source>New reviewer: {name}</source>
        <translation>Nouvelle personne&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{name}: {old} → {label}</source>
        <translation>{name}&#xa0;: {old} → {label}</translation>
    </message>
    <message>
        <source>New entity: {name}</source>
        <translation>Nouvelle entité&#xa0;: {name}</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n others</source>
        <comment>articles</comment>
        <translation>
            <numerusform>{name} et %n autre</numerusform>
            <numerusform>{name} et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions accepted by completion</source>
        <translation>
            <numerusform>%n suggestion acceptée par clôture</numerusform>
            <numerusform>%n suggestions acceptées par clôture</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reliability</name>
    <message>
        <source>looked at one by one</source>
        <translation>regardées une à une</translation>
    </message>
    <message>
        <source>by completion</source>
        <translation>par clôture</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Étalonnage</translation>
    </message>
    <message>
        <source>certainty announced</source>
        <translation>certitude annoncée</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>idéal</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message numerus="yes">
        <source>Judged so %n times elsewhere</source>
        <translation>
            <numerusform>Jugé ainsi %n fois ailleurs</numerusform>
            <numerusform>Jugé ainsi %n fois ailleurs</numerusform>
        </translation>
    </message>
    <message>
        <source>see</source>
        <translation>voir</translation>
    </message>
    <message>
        <source>Judged {polarity} on {day}</source>
        <translation>Jugé {polarity} le {day}</translation>
    </message>
    <message>
        <source>Judged {polarity} elsewhere</source>
        <translation>Jugé {polarity} ailleurs</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>comparer</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Backups of {name}</source>
        <translation>Sauvegardes de {name}</translation>
    </message>
    <message>
        <source>Made while you work, and before articles are added or highlighted in bulk. A backup becomes a new project; the present one is never written over.</source>
        <translation>Faites pendant le travail, et avant un ajout ou un surlignage en masse. Une sauvegarde devient un nouveau projet&#x202f;; le projet présent n’est jamais écrasé.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Restore as a new project…</source>
        <translation>Restaurer dans un nouveau projet…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>articles</comment>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>No backup yet. The first one is made after the first change of a day.</source>
        <translation>Aucune sauvegarde encore. La première se fait après le premier changement de la journée.</translation>
    </message>
    <message>
        <source>nothing since</source>
        <translation>rien depuis</translation>
    </message>
    <message numerus="yes">
        <source>%n operations were done after it.</source>
        <translation>
            <numerusform>%n opération a suivi.</numerusform>
            <numerusform>%n opérations ont suivi.</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds everything that was done.</source>
        <translation>Elle contient tout ce qui a été fait.</translation>
    </message>
    <message>
        <source>Restore as a new project</source>
        <translation>Restaurer dans un nouveau projet</translation>
    </message>
    <message>
        <source>Projects (*{suffix})</source>
        <translation>Projets (*{suffix})</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
</context>
<context>
    <name>Reteller</name>
    <message>
        <source>Redone: {what}</source>
        <translation>Rétabli&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>Rétabli</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Reopened {name}</source>
        <translation>{name} rouvert</translation>
    </message>
    <message numerus="yes">
        <source>%n acceptances taken back</source>
        <translation>
            <numerusform>%n acceptation reprise</numerusform>
            <numerusform>%n acceptations reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} removed ({label})</source>
        <translation>{name} retirée ({label})</translation>
    </message>
    <message>
        <source>{name} labelled {label}</source>
        <translation>{name} étiquetée {label}</translation>
    </message>
    <message>
        <source>Edges moved: {name}</source>
        <translation>Bornes déplacées&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{name} rejected ({label})</source>
        <translation>{name} rejetée ({label})</translation>
    </message>
    <message>
        <source>{name} accepted ({label})</source>
        <translation>{name} acceptée ({label})</translation>
    </message>
    <message>
        <source>Another entity for {name}</source>
        <translation>Autre entité pour {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions accepted</source>
        <translation>
            <numerusform>%n mention acceptée</numerusform>
            <numerusform>%n mentions acceptées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions labelled</source>
        <translation>
            <numerusform>%n mention étiquetée</numerusform>
            <numerusform>%n mentions étiquetées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions removed</source>
        <translation>
            <numerusform>%n mention retirée</numerusform>
            <numerusform>%n mentions retirées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions: {old} → {label}</source>
        <translation>
            <numerusform>%n mention&#xa0;: {old} → {label}</numerusform>
            <numerusform>%n mentions&#xa0;: {old} → {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions changed</source>
        <translation>
            <numerusform>%n mention modifiée</numerusform>
            <numerusform>%n mentions modifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>stance removed: {parties}</source>
        <translation>position retirée&#xa0;: {parties}</translation>
    </message>
    <message>
        <source>stance {parties}, {polarity}</source>
        <translation>position {parties}, {polarity}</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>commentaire</translation>
    </message>
    <message>
        <source>stance of the whole article</source>
        <translation>position de l’article entier</translation>
    </message>
    <message>
        <source>passage marked</source>
        <translation>passage marqué</translation>
    </message>
    <message>
        <source>passage is text again</source>
        <translation>passage rendu à l’article</translation>
    </message>
    <message>
        <source>change of labels, version {version}</source>
        <translation>changement d’étiquettes, version {version}</translation>
    </message>
    <message>
        <source>{name}: {old} → {label}</source>
        <translation>{name}&#xa0;: {old} → {label}</translation>
    </message>
    <message>
        <source>entity {name}</source>
        <translation>entité {name}</translation>
    </message>
</context>
<context>
    <name>ReviewMenus</name>
    <message>
        <source>Outside the article</source>
        <translation>Hors de l’article</translation>
    </message>
    <message>
        <source>Part of the article again</source>
        <translation>De nouveau dans l’article</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestions</source>
        <translation>
            <numerusform>Accepter %n suggestion</numerusform>
            <numerusform>Accepter %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n mentions</source>
        <translation>
            <numerusform>Retirer %n mention</numerusform>
            <numerusform>Retirer %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabel %n mentions</source>
        <translation>
            <numerusform>Changer l’étiquette de %n mention</numerusform>
            <numerusform>Changer l’étiquette de %n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>Stance towards it as a whole…</source>
        <translation>Position envers elle dans son ensemble…</translation>
    </message>
    <message numerus="yes">
        <source>Rename everywhere (%n mentions)…</source>
        <translation>
            <numerusform>Renommer partout (%n mention)…</numerusform>
            <numerusform>Renommer partout (%n mentions)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge, relabel or split (%n mentions)…</source>
        <translation>
            <numerusform>Fusionner, étiqueter ou séparer (%n mention)…</numerusform>
            <numerusform>Fusionner, étiqueter ou séparer (%n mentions)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Rename the entity</source>
        <translation>Renommer l’entité</translation>
    </message>
    <message numerus="yes">
        <source>New name, for %n mentions in the corpus:</source>
        <translation>
            <numerusform>Nouveau nom, pour %n mention dans le corpus&#xa0;:</numerusform>
            <numerusform>Nouveau nom, pour %n mentions dans le corpus&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Suggestions for this article are on their way.</source>
        <translation>Les suggestions pour cet article arrivent.</translation>
    </message>
    <message>
        <source>Nothing left to look at here. {key} finishes the article.</source>
        <translation>Plus rien à regarder ici. {key} termine l’article.</translation>
    </message>
    <message>
        <source>This project is open to read only: nothing can be changed.</source>
        <translation>Ce projet est ouvert en lecture seule&#xa0;: rien ne peut changer.</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <source>{rule}, switched off</source>
        <translation>{rule}, éteinte</translation>
    </message>
    <message>
        <source>{name}: {judged} judged, {kept} as they were, {edges} with edges moved, {labels} relabelled, {rejected} rejected; {looked} looked at one by one</source>
        <translation>{name}&#xa0;: {judged} jugées, {kept} telles quelles, {edges} aux bornes déplacées, {labels} à l’étiquette changée, {rejected} rejetées&#x202f;; {looked} regardées une à une</translation>
    </message>
    <message>
        <source>Rule or list</source>
        <translation>Règle ou liste</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sorte</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Justes</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Récemment</translation>
    </message>
</context>
<context>
    <name>RulesTable</name>
    <message>
        <source>Fate of suggestions, by rule</source>
        <translation>Sort des suggestions, par règle</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Allumer</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>Éteindre…</translation>
    </message>
</context>
<context>
    <name>RunHead</name>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message numerus="yes">
        <source>carried by %n titles</source>
        <translation>
            <numerusform>repris par %n titre</numerusform>
            <numerusform>repris par %n titres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Save the history</source>
        <translation>Enregistrer l’historique</translation>
    </message>
    <message>
        <source>Histories (*.jsonl)</source>
        <translation>Historiques (*.jsonl)</translation>
    </message>
    <message>
        <source>Checking the project</source>
        <translation>Vérification du projet</translation>
    </message>
    <message>
        <source>The project does not hold together: {what}</source>
        <translation>Le projet ne tient pas&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Nothing in it is changed any more: go back to a backup, or salvage it.</source>
        <translation>Plus rien n’y est modifié&#xa0;: revenez à une sauvegarde, ou récupérez-en ce qui peut l’être.</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sauvegardes…</translation>
    </message>
    <message>
        <source>Salvage</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Enregistrer une copie ailleurs…</translation>
    </message>
    <message>
        <source>No backup could be made. Your work itself is saved.</source>
        <translation>Aucune sauvegarde n’a pu être faite. Votre travail, lui, est enregistré.</translation>
    </message>
    <message>
        <source>This file is older than what was saved in it on this computer before.</source>
        <translation>Ce fichier est plus ancien que ce qui y a été enregistré sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Later operations are missing here; a backup may hold them.</source>
        <translation>Des opérations plus récentes y manquent&#x202f;; une sauvegarde les contient peut-être.</translation>
    </message>
</context>
<context>
    <name>Salvaging</name>
    <message>
        <source>The file stays as it is; what can be saved of it goes into a new project beside it.</source>
        <translation>Le fichier reste tel quel&#x202f;; ce qui peut en être sauvé va dans un nouveau projet à côté de lui.</translation>
    </message>
    <message>
        <source>If it was one, what can be saved of it goes into a new project beside it.</source>
        <translation>S’il en était un, ce qui peut en être sauvé va dans un nouveau projet à côté de lui.</translation>
    </message>
    <message>
        <source>Salvage</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>salvaged</source>
        <comment>in the name of a file</comment>
        <translation>récupéré</translation>
    </message>
    <message>
        <source>Salvaging the project</source>
        <translation>Récupération du projet</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>%n operations of {file} are saved in {other}.</source>
        <translation>
            <numerusform>%n opération de {file} est sauvée dans {other}.</numerusform>
            <numerusform>%n opérations de {file} sont sauvées dans {other}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Il ne manque rien.</translation>
    </message>
    <message>
        <source>The history was {known} operations long.</source>
        <translation>L’historique en comptait {known}.</translation>
    </message>
    <message numerus="yes">
        <source>%n records came in without their history.</source>
        <translation>
            <numerusform>%n élément est repris sans son historique.</numerusform>
            <numerusform>%n éléments sont repris sans leur historique.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles are lost.</source>
        <translation>
            <numerusform>%n article est perdu.</numerusform>
            <numerusform>%n articles sont perdus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Chercher une action ou une touche</translation>
    </message>
    <message>
        <source>Digits work without Shift on a French keyboard, and on the number pad.</source>
        <translation>Les chiffres agissent sans Maj sur un clavier français, et sur le pavé numérique.</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>Changer les raccourcis…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SpanWork</name>
    <message>
        <source>No mention is current. Tab goes to the next one.</source>
        <translation>Aucune mention courante. Tab va à la suivante.</translation>
    </message>
    <message>
        <source>No label has the key {key}.</source>
        <translation>Aucune étiquette n’a la touche {key}.</translation>
    </message>
    <message>
        <source>There is no word in the selection.</source>
        <translation>Il n’y a pas de mot dans la sélection.</translation>
    </message>
    <message>
        <source>Select words first, or go to a mention with Tab.</source>
        <translation>Choisissez d’abord des mots, ou allez à une mention avec Tab.</translation>
    </message>
    <message>
        <source>Go to a mention first: its words are looked for.</source>
        <translation>Allez d’abord à une mention&#xa0;: ses mots seront cherchés.</translation>
    </message>
    <message>
        <source>No other place in this article reads like this one.</source>
        <translation>Aucun autre endroit de cet article ne se lit ainsi.</translation>
    </message>
    <message>
        <source>Go to a mention first: its edges are moved.</source>
        <translation>Allez d’abord à une mention&#xa0;: ses bornes seront déplacées.</translation>
    </message>
</context>
<context>
    <name>StanceDelegate</name>
    <message>
        <source>in the article as a whole</source>
        <translation>dans l’article entier</translation>
    </message>
    <message>
        <source>to set</source>
        <translation>à renseigner</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>StanceWork</name>
    <message>
        <source>This stance is not set yet: S, C, N or 0.</source>
        <translation>Cette position n’est pas renseignée&#xa0;: S, C, N ou 0.</translation>
    </message>
    <message>
        <source>Choose a stance first, or make one with S, C, N or 0.</source>
        <translation>Choisissez d’abord une position, ou notez-en une avec S, C, N ou 0.</translation>
    </message>
    <message>
        <source>Changes cannot be made now.</source>
        <translation>Aucune modification n’est possible maintenant.</translation>
    </message>
    <message>
        <source>The stance in {name} is not taken yet.</source>
        <translation>La position dans {name} n’est pas encore enregistrée.</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>This pair was judged nowhere else.</source>
        <translation>Cette paire n’est jugée nulle part ailleurs.</translation>
    </message>
</context>
<context>
    <name>StancesWorkspace</name>
    <message>
        <source>Stances: who judges what</source>
        <translation>Positions&#xa0;: qui juge quoi</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>Both are right</source>
        <translation>Les deux sont justes</translation>
    </message>
    <message>
        <source>Holders and targets</source>
        <translation>Porteurs et cibles</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>supportive stances above, critical ones below</source>
        <translation>positions favorables au-dessus, critiques au-dessous</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Au fil des semaines</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>calcul en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n stances</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holders</source>
        <translation>
            <numerusform>%n porteur</numerusform>
            <numerusform>%n porteurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n cible</numerusform>
            <numerusform>%n cibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not set, not counted</source>
        <translation>
            <numerusform>%n non renseignée, non comptée</numerusform>
            <numerusform>%n non renseignées, non comptées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles judged as a whole, not counted</source>
        <translation>
            <numerusform>%n article jugé en entier, hors compte</numerusform>
            <numerusform>%n articles jugés en entier, hors compte</numerusform>
        </translation>
    </message>
    <message>
        <source>balance, number and how they divide</source>
        <translation>solde, total et répartition</translation>
    </message>
    <message numerus="yes">
        <source>solid: supportive, dashed: critical; from a balance of %n on</source>
        <translation>
            <numerusform>trait plein&#xa0;: favorable, tirets&#xa0;: critique&#x202f;; à partir d’un solde de %n</numerusform>
            <numerusform>trait plein&#xa0;: favorable, tirets&#xa0;: critique&#x202f;; à partir d’un solde de %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradictions</source>
        <translation>
            <numerusform>%n contradiction</numerusform>
            <numerusform>%n contradictions</numerusform>
        </translation>
    </message>
    <message>
        <source>All statements</source>
        <translation>Toutes les positions</translation>
    </message>
    <message>
        <source>as holder or target</source>
        <translation>comme porteur ou cible</translation>
    </message>
    <message>
        <source>The week of {day}</source>
        <translation>La semaine du {day}</translation>
    </message>
    <message>
        <source>Judged both ways</source>
        <translation>Jugé dans les deux sens</translation>
    </message>
    <message>
        <source>Arrows move, Enter opens the statements</source>
        <translation>Flèches&#xa0;: se déplacer · Entrée&#xa0;: ouvrir les preuves</translation>
    </message>
    <message>
        <source>both judgements are right</source>
        <translation>les deux jugements sont justes</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>Statements</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>No statement here.</source>
        <translation>Aucune position ici.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel this job</source>
        <translation>Arrêter cette tâche</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>%n suggestions more for this article</source>
        <translation>
            <numerusform>%n suggestion de plus pour cet article</numerusform>
            <numerusform>%n suggestions de plus pour cet article</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>Nothing more is suggested for this article.</source>
        <translation>Rien de plus n’est suggéré pour cet article.</translation>
    </message>
    <message>
        <source>The trained pipeline is not installed: the rules work alone.</source>
        <translation>Le modèle entraîné n’est pas installé&#xa0;: les règles travaillent seules.</translation>
    </message>
    <message>
        <source>The pipeline {name} cannot be loaded: the rules work alone.</source>
        <translation>Le modèle {name} ne peut pas être chargé&#xa0;: les règles travaillent seules.</translation>
    </message>
    <message>
        <source>Suggestions have stopped; articles can be labelled without them.</source>
        <translation>Les suggestions se sont arrêtées&#x202f;; les articles peuvent être étiquetés sans elles.</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Difference intended: {name}</source>
        <translation>Différence voulue&#xa0;: {name}</translation>
    </message>
    <message>
        <source>To settle again: {name}</source>
        <translation>À départager de nouveau&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Entity renamed: {name}</source>
        <translation>Entité renommée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Whole article: {stance}</source>
        <translation>Article entier&#xa0;: {stance}</translation>
    </message>
    <message>
        <source>Comment saved</source>
        <translation>Commentaire enregistré</translation>
    </message>
    <message>
        <source>Passage marked</source>
        <translation>Passage marqué</translation>
    </message>
    <message>
        <source>Passage is part of the article again</source>
        <translation>Passage de nouveau dans l’article</translation>
    </message>
    <message>
        <source>{name} labelled {label}</source>
        <translation>{name} étiquetée {label}</translation>
    </message>
    <message>
        <source>Edges moved: {name}</source>
        <translation>Bornes déplacées&#xa0;: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions labelled</source>
        <translation>
            <numerusform>%n mention étiquetée</numerusform>
            <numerusform>%n mentions étiquetées</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} accepted ({label})</source>
        <translation>{name} acceptée ({label})</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions accepted</source>
        <translation>
            <numerusform>%n mention acceptée</numerusform>
            <numerusform>%n mentions acceptées</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is {label} now</source>
        <translation>{name} devient {label}</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions relabelled</source>
        <translation>
            <numerusform>%n mention réétiquetée</numerusform>
            <numerusform>%n mentions réétiquetées</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} rejected ({label})</source>
        <translation>{name} rejetée ({label})</translation>
    </message>
    <message>
        <source>{name} removed ({label})</source>
        <translation>{name} retirée ({label})</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions removed</source>
        <translation>
            <numerusform>%n mention retirée</numerusform>
            <numerusform>%n mentions retirées</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} means {entity}</source>
        <translation>{name} désigne {entity}</translation>
    </message>
    <message>
        <source>Stance removed: {parties}</source>
        <translation>Position retirée&#xa0;: {parties}</translation>
    </message>
    <message>
        <source>Stance: {parties}, {polarity}</source>
        <translation>Position&#xa0;: {parties}, {polarity}</translation>
    </message>
    <message>
        <source>Article skipped, and no longer flagged: {name}</source>
        <translation>Article passé, qui n’est plus signalé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Article flagged, and no longer skipped: {name}</source>
        <translation>Article signalé, qui n’est plus passé&#xa0;: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions accepted by completion</source>
        <translation>
            <numerusform>%n suggestion acceptée par clôture</numerusform>
            <numerusform>%n suggestions acceptées par clôture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inside longer mentions left alone</source>
        <translation>
            <numerusform>%n dans une mention plus longue, laissée telle quelle</numerusform>
            <numerusform>%n dans des mentions plus longues, laissées telles quelles</numerusform>
        </translation>
    </message>
    <message>
        <source>takes the place of {mention}</source>
        <translation>prend la place de {mention}</translation>
    </message>
    <message>
        <source>a stance now refers to the entity</source>
        <translation>une position renvoie désormais à l’entité</translation>
    </message>
</context>
<context>
    <name>TogetherTeller</name>
    <message numerus="yes">
        <source>%n stances</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Entity merged: {name} into {other}</source>
        <translation>Entité fusionnée&#xa0;: {name} dans {other}</translation>
    </message>
    <message>
        <source>Entity relabelled: {name} → {label}</source>
        <translation>Étiquette de l’entité changée&#xa0;: {name} → {label}</translation>
    </message>
    <message>
        <source>Labelled everywhere: {name} → {label}</source>
        <translation>Étiqueté partout&#xa0;: {name} → {label}</translation>
    </message>
    <message>
        <source>Suggestions accepted</source>
        <translation>Suggestions acceptées</translation>
    </message>
    <message>
        <source>Suggestions rejected</source>
        <translation>Suggestions rejetées</translation>
    </message>
    <message>
        <source>Made uniform: {name}</source>
        <translation>Rendu uniforme&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>encore {minutes} min</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>Undoing</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Changing articles</source>
        <translation>Modification des articles</translation>
    </message>
    <message>
        <source>Another operation is still under way</source>
        <translation>Une autre opération est encore en cours</translation>
    </message>
</context>
<context>
    <name>Weeks</name>
    <message>
        <source>Week by week</source>
        <translation>Au fil des semaines</translation>
    </message>
</context>
<context>
    <name>WholeStances</name>
    <message>
        <source>Record</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Record and finish</source>
        <translation>Noter et terminer</translation>
    </message>
    <message>
        <source>Go to a mention that is linked to an entity first.</source>
        <translation>Allez d’abord à une mention liée à une entité.</translation>
    </message>
    <message>
        <source>Changes cannot be made now.</source>
        <translation>Aucune modification n’est possible maintenant.</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>At present</source>
        <translation>État actuel</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>&amp;Annotation</translation>
    </message>
    <message>
        <source>&amp;Stances</source>
        <translation>&amp;Positions</translation>
    </message>
    <message>
        <source>&amp;Corpus</source>
        <translation>&amp;Corpus</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affichag&amp;e</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Label 1</source>
        <translation>Étiquette 1</translation>
    </message>
    <message>
        <source>Label 2</source>
        <translation>Étiquette 2</translation>
    </message>
    <message>
        <source>Label 3</source>
        <translation>Étiquette 3</translation>
    </message>
    <message>
        <source>Label 4</source>
        <translation>Étiquette 4</translation>
    </message>
    <message>
        <source>Label 5</source>
        <translation>Étiquette 5</translation>
    </message>
    <message>
        <source>Label 6</source>
        <translation>Étiquette 6</translation>
    </message>
    <message>
        <source>Label 7</source>
        <translation>Étiquette 7</translation>
    </message>
    <message>
        <source>Label 8</source>
        <translation>Étiquette 8</translation>
    </message>
    <message>
        <source>Label 9</source>
        <translation>Étiquette 9</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Projet d’exemple</translation>
    </message>
    <message>
        <source>New project from a folder…</source>
        <translation>Nouveau projet depuis un dossier…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Enregistrer une copie ailleurs…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sauvegardes…</translation>
    </message>
    <message>
        <source>Verify the project</source>
        <translation>Vérifier le projet</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>Changer les raccourcis…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>Fermer le projet</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>Copier le texte choisi</translation>
    </message>
    <message>
        <source>Select the whole text</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Chercher dans l’article</translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation>Chercher le suivant</translation>
    </message>
    <message>
        <source>Find the previous one</source>
        <translation>Chercher le précédent</translation>
    </message>
    <message>
        <source>Drop the selection, then the current mention</source>
        <translation>Abandonner la sélection, puis la mention courante</translation>
    </message>
    <message>
        <source>Next mention to look at</source>
        <translation>Mention suivante à regarder</translation>
    </message>
    <message>
        <source>Previous mention to look at</source>
        <translation>Mention précédente à regarder</translation>
    </message>
    <message>
        <source>Least sure mention</source>
        <translation>Mention la moins sûre</translation>
    </message>
    <message>
        <source>Mention around this one</source>
        <translation>Mention englobante</translation>
    </message>
    <message>
        <source>Accept, and go on</source>
        <translation>Accepter et passer à la suite</translation>
    </message>
    <message>
        <source>Reject or remove</source>
        <translation>Rejeter ou retirer</translation>
    </message>
    <message>
        <source>Accept many…</source>
        <translation>Accepter en nombre…</translation>
    </message>
    <message>
        <source>Reject many…</source>
        <translation>Rejeter en nombre…</translation>
    </message>
    <message>
        <source>Entity in the whole corpus…</source>
        <translation>Entité dans tout le corpus…</translation>
    </message>
    <message>
        <source>Entity of this mention…</source>
        <translation>Entité de cette mention…</translation>
    </message>
    <message>
        <source>Label all others in this article</source>
        <translation>Étiqueter partout dans cet article</translation>
    </message>
    <message>
        <source>Label everywhere in the corpus…</source>
        <translation>Étiqueter partout dans le corpus…</translation>
    </message>
    <message>
        <source>Show what is suggested meanwhile</source>
        <translation>Montrer ce qui est suggéré entre-temps</translation>
    </message>
    <message>
        <source>What the labels mean</source>
        <translation>Ce que veulent dire les étiquettes</translation>
    </message>
    <message>
        <source>Another label…</source>
        <translation>Autre étiquette…</translation>
    </message>
    <message>
        <source>Right edge: a word further</source>
        <translation>Borne droite&#xa0;: un mot plus loin</translation>
    </message>
    <message>
        <source>Right edge: a word back</source>
        <translation>Borne droite&#xa0;: un mot en arrière</translation>
    </message>
    <message>
        <source>Left edge: a word further</source>
        <translation>Borne gauche&#xa0;: un mot plus loin</translation>
    </message>
    <message>
        <source>Left edge: a word back</source>
        <translation>Borne gauche&#xa0;: un mot en arrière</translation>
    </message>
    <message>
        <source>Right edge: a character further</source>
        <translation>Borne droite&#xa0;: un caractère plus loin</translation>
    </message>
    <message>
        <source>Right edge: a character back</source>
        <translation>Borne droite&#xa0;: un caractère en arrière</translation>
    </message>
    <message>
        <source>Left edge: a character further</source>
        <translation>Borne gauche&#xa0;: un caractère plus loin</translation>
    </message>
    <message>
        <source>Left edge: a character back</source>
        <translation>Borne gauche&#xa0;: un caractère en arrière</translation>
    </message>
    <message>
        <source>Article done, next one</source>
        <translation>Terminer l’article, passer au suivant</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Commenter…</translation>
    </message>
    <message>
        <source>Supportive</source>
        <translation>Favorable</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>No stance</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Change the holder</source>
        <translation>Changer le porteur</translation>
    </message>
    <message>
        <source>Change the target</source>
        <translation>Changer la cible</translation>
    </message>
    <message>
        <source>Where this pair was judged before</source>
        <translation>Où cette paire a déjà été jugée</translation>
    </message>
    <message>
        <source>Guidelines for stances</source>
        <translation>Guide des positions</translation>
    </message>
    <message>
        <source>Stance of the whole article…</source>
        <translation>Position de l’article entier…</translation>
    </message>
    <message>
        <source>Stance towards this entity…</source>
        <translation>Position envers cette entité…</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>Ajouter des articles…</translation>
    </message>
    <message>
        <source>Search the corpus</source>
        <translation>Chercher dans le corpus</translation>
    </message>
    <message>
        <source>Saved searches and order</source>
        <translation>Recherches gardées et ordre</translation>
    </message>
    <message>
        <source>Search the corpus from the text</source>
        <translation>Chercher dans le corpus depuis le texte</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Article suivant</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Article précédent</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Cohérence</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Fold passages outside the article</source>
        <translation>Replier les passages hors de l’article</translation>
    </message>
    <message>
        <source>Compact lines</source>
        <translation>Lignes serrées</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Taille habituelle du texte</translation>
    </message>
    <message>
        <source>Fold the queue</source>
        <translation>Replier la file</translation>
    </message>
    <message>
        <source>Fold the inspector</source>
        <translation>Replier l’inspecteur</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Panneau suivant</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>Panneau précédent</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Toutes les commandes…</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Ouvrir le dossier des données</translation>
    </message>
    <message>
        <source>Open the folder of preferences</source>
        <translation>Ouvrir le dossier des préférences</translation>
    </message>
    <message>
        <source>Open the folder of logs and crash reports</source>
        <translation>Ouvrir le dossier des journaux et rapports</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>À propos d’Annotator</translation>
    </message>
    <message>
        <source>File order</source>
        <translation>Ordre des fichiers</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récents d’abord</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Les moins sûrs d’abord</translation>
    </message>
    <message>
        <source>Most suggestions first</source>
        <translation>Les plus de suggestions d’abord</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Les plus courts d’abord</translation>
    </message>
    <message>
        <source>Edges of the mention</source>
        <translation>Bornes de la mention</translation>
    </message>
</context>
<context>
    <name>consistency</name>
    <message>
        <source>Differing labels</source>
        <translation>Étiquettes divergentes</translation>
    </message>
    <message>
        <source>Differing edges</source>
        <translation>Bornes divergentes</translation>
    </message>
    <message>
        <source>One name, several entities</source>
        <translation>Un nom, plusieurs entités</translation>
    </message>
    <message>
        <source>Near spellings</source>
        <translation>Graphies proches</translation>
    </message>
    <message>
        <source>One entity, several labels</source>
        <translation>Étiquettes d’une entité</translation>
    </message>
    <message>
        <source>Opposite stances</source>
        <translation>Positions contraires</translation>
    </message>
    <message>
        <source>Copies treated otherwise</source>
        <translation>Reprises traitées autrement</translation>
    </message>
    <message>
        <source>Missed mentions</source>
        <translation>Mentions oubliées</translation>
    </message>
    <message>
        <source>Lone rejections</source>
        <translation>Rejets isolés</translation>
    </message>
    <message>
        <source>Made uniform</source>
        <translation>Rendu uniforme</translation>
    </message>
    <message>
        <source>Difference intended</source>
        <translation>Différence voulue</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong: {reason}.</source>
        <translation>Quelque chose a mal tourné&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>This was not done: {reason}.</source>
        <translation>Cela n’a pas été fait&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a changé.</translation>
    </message>
    <message>
        <source>The {kind} {id} has changed in the meantime.</source>
        <translation>L’objet {kind} {id} a changé entre-temps.</translation>
    </message>
    <message>
        <source>Nothing was changed; look at it again.</source>
        <translation>Rien n’a changé&#x202f;; regardez-le de nouveau.</translation>
    </message>
    <message>
        <source>The search cannot be read at character {column}: {reason}.</source>
        <translation>La recherche ne se lit pas au caractère {column}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Put words that hold signs between quotation marks.</source>
        <translation>Mettez entre guillemets les mots qui contiennent des signes.</translation>
    </message>
    <message>
        <source>{file} is not a label scheme: {reason}.</source>
        <translation>{file} n’est pas un schéma d’étiquettes&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Choose a file exported from the labels. Nothing was changed.</source>
        <translation>Choisissez un fichier exporté depuis les étiquettes. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>{file} was not imported: {reason}.</source>
        <translation>{file} n’a pas été importé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The file itself is untouched.</source>
        <translation>Le fichier lui-même est intact.</translation>
    </message>
    <message>
        <source>{file} could not be opened: {reason}.</source>
        <translation>{file} n’a pas pu être ouvert&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>No suggestions could be made: {reason}.</source>
        <translation>Aucune suggestion n’a pu être faite&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Articles can be labelled without them.</source>
        <translation>Les articles peuvent être étiquetés sans elles.</translation>
    </message>
    <message>
        <source>Suggestions come from rules alone: {reason}.</source>
        <translation>Les suggestions ne viennent que des règles&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Choose an installed pipeline; `annotator setup` gets the usual one.</source>
        <translation>Choisissez un modèle installé&#x202f;; `annotator setup` récupère le modèle habituel.</translation>
    </message>
    <message>
        <source>Nothing was measured: {reason}.</source>
        <translation>Rien n’a été mesuré&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Give labelled JSONL, and with --articles the folder of texts that it does not hold itself.</source>
        <translation>Donnez du JSONL étiqueté et, avec --articles, le dossier des textes qu’il ne contient pas lui-même.</translation>
    </message>
    <message>
        <source>The list of entries was not taken: {reason}.</source>
        <translation>La liste d’entrées n’a pas été reprise&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Give a list that `annotator memory --export` wrote.</source>
        <translation>Donnez une liste écrite par `annotator memory --export`.</translation>
    </message>
    <message>
        <source>Export not finished: {reason}.</source>
        <translation>Export inachevé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The project is unchanged.</source>
        <translation>Le projet est inchangé.</translation>
    </message>
    <message>
        <source>{file} is there already; nothing was written.</source>
        <translation>{file} existe déjà&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be replaced.</source>
        <translation>Choisissez un autre nom, ou permettez de le remplacer.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist; nothing was written.</source>
        <translation>Le dossier {folder} n’existe pas&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Make it first, or choose another one.</source>
        <translation>Créez-le d’abord, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{file} is not a file; nothing was written.</source>
        <translation>{file} n’est pas un fichier&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Choose the name of a file.</source>
        <translation>Choisissez le nom d’un fichier.</translation>
    </message>
    <message>
        <source>{file} is the name of a project; nothing was written.</source>
        <translation>{file} est le nom d’un projet&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .jsonl.</source>
        <translation>Choisissez un nom qui finit par .jsonl.</translation>
    </message>
    <message>
        <source>Export not finished: there is no room left for {file}.</source>
        <translation>Export inachevé&#xa0;: il n’y a plus de place pour {file}.</translation>
    </message>
    <message>
        <source>Free some space and export again. The project and any earlier file are unchanged.</source>
        <translation>Libérez de la place et exportez de nouveau. Le projet et tout fichier antérieur sont inchangés.</translation>
    </message>
    <message>
        <source>Export not finished: {file} cannot be written ({reason}).</source>
        <translation>Export inachevé&#xa0;: {file} ne peut pas être écrit ({reason}).</translation>
    </message>
    <message>
        <source>Choose another place. The project and any earlier file are unchanged.</source>
        <translation>Choisissez un autre endroit. Le projet et tout fichier antérieur sont inchangés.</translation>
    </message>
    <message>
        <source>Export not finished: article {id} came twice in layer {layer}.</source>
        <translation>Export inachevé&#xa0;: l’article {id} est venu deux fois dans la couche {layer}.</translation>
    </message>
    <message>
        <source>Check the project. The project and any earlier file are unchanged.</source>
        <translation>Vérifiez le projet. Le projet et tout fichier antérieur sont inchangés.</translation>
    </message>
    <message>
        <source>Export not finished: {file} does not read back as written. {finding}</source>
        <translation>Export inachevé&#xa0;: {file} ne se relit pas tel qu’écrit. {finding}</translation>
    </message>
    <message>
        <source>The project is unchanged. The file is kept in {kept}.</source>
        <translation>Le projet est inchangé. Le fichier est gardé dans {kept}.</translation>
    </message>
    <message>
        <source>There is no file or folder {file}.</source>
        <translation>Il n’y a ni fichier ni dossier {file}.</translation>
    </message>
    <message>
        <source>Check the name, or choose it anew.</source>
        <translation>Vérifiez le nom, ou choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>The folder {file} holds no file that can be read.</source>
        <translation>Le dossier {file} ne contient aucun fichier lisible.</translation>
    </message>
    <message>
        <source>Choose one with text, web page or JSONL files.</source>
        <translation>Choisissez-en un avec des textes, des pages web ou du JSONL.</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>{file} n’a pas pu être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may open it.</source>
        <translation>Vérifiez qu’il est toujours là et que vous pouvez l’ouvrir.</translation>
    </message>
    <message>
        <source>{file} is {what}, not a file.</source>
        <translation>{file} n’est pas un fichier ({what}).</translation>
    </message>
    <message>
        <source>It was passed over.</source>
        <translation>Il a été laissé de côté.</translation>
    </message>
    <message>
        <source>{file} has {size} MB, more than the {limit} MB that are read at once.</source>
        <translation>{file} fait {size} Mo, plus que les {limit} Mo lus d’un coup.</translation>
    </message>
    <message>
        <source>Cut it into parts first.</source>
        <translation>Découpez-le d’abord en parties.</translation>
    </message>
    <message>
        <source>{file} is {what}, which this version does not read.</source>
        <translation>Cette version ne lit pas {file} ({what}).</translation>
    </message>
    <message>
        <source>Save it as plain text or as a web page.</source>
        <translation>Enregistrez-le en texte brut ou en page web.</translation>
    </message>
    <message>
        <source>Unpack it and import the folder.</source>
        <translation>Décompressez-la et importez le dossier.</translation>
    </message>
    <message>
        <source>{file} is a table, which this version does not read.</source>
        <translation>{file} est un tableau, que cette version ne lit pas.</translation>
    </message>
    <message>
        <source>Save it as JSON, one object a row, with the text of each article under “text”.</source>
        <translation>Enregistrez-le en JSON, un objet par ligne, le texte de chaque article sous «&#xa0;text&#xa0;».</translation>
    </message>
    <message>
        <source>{file} is a database or a project, not an article.</source>
        <translation>{file} est une base de données ou un projet, pas un article.</translation>
    </message>
    <message>
        <source>Open it; its articles come into another project as an export.</source>
        <translation>Ouvrez-le&#x202f;; ses articles passent dans un autre projet par un export.</translation>
    </message>
    <message>
        <source>{file} is JSON without any article in it.</source>
        <translation>{file} est du JSON sans aucun article.</translation>
    </message>
    <message>
        <source>{file} is not text in any encoding tried: {reason}.</source>
        <translation>{file} n’est du texte dans aucun encodage essayé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and import it again.</source>
        <translation>Enregistrez-le en UTF-8 et importez-le de nouveau.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the byte {byte} at column {column} is not UTF-8, as the file else is.</source>
        <translation>{file}, ligne {line}&#xa0;: l’octet {byte}, colonne {column}, n’est pas de l’UTF-8, comme le reste du fichier.</translation>
    </message>
    <message>
        <source>Correct it there, or import the file again with its encoding.</source>
        <translation>Corrigez-le à cet endroit, ou importez de nouveau le fichier avec son encodage.</translation>
    </message>
    <message>
        <source>{name} is no encoding that is known here.</source>
        <translation>{name} n’est pas un encodage connu ici.</translation>
    </message>
    <message>
        <source>Give one such as utf-8, cp1252, iso8859-15 or utf-16.</source>
        <translation>Donnez-en un, par exemple utf-8, cp1252, iso8859-15 ou utf-16.</translation>
    </message>
    <message>
        <source>{file} has no text.</source>
        <translation>{file} n’a pas de texte.</translation>
    </message>
    <message>
        <source>No article was found in the page {file}.</source>
        <translation>Aucun article n’a été trouvé dans la page {file}.</translation>
    </message>
    <message>
        <source>Save its text as a plain text file and import that.</source>
        <translation>Enregistrez son texte dans un fichier texte et importez celui-ci.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}.</source>
        <translation>{file}, ligne {line}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}. Nothing was imported.</source>
        <translation>{file}, ligne {line}&#xa0;: {reason}. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8, or import it again with its encoding.</source>
        <translation>Enregistrez le fichier en UTF-8, ou importez-le de nouveau avec son encodage.</translation>
    </message>
    <message>
        <source>{file}, line {line}, record {record}: {reason}.</source>
        <translation>{file}, ligne {line}, enregistrement {record}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}. The records were imported without their history.</source>
        <translation>{file}, ligne {line}&#xa0;: {reason}. Les enregistrements ont été importés sans leur historique.</translation>
    </message>
    <message>
        <source>{file}, record {record}: the project has another article of this id. The record was set aside.</source>
        <translation>{file}, enregistrement {record}&#xa0;: le projet a un autre article de cet identifiant. L’enregistrement a été mis de côté.</translation>
    </message>
    <message>
        <source>There is no project at {path}.</source>
        <translation>Il n’y a pas de projet ici&#xa0;: {path}.</translation>
    </message>
    <message>
        <source>Check the name, or make a new project there.</source>
        <translation>Vérifiez le nom, ou créez-y un nouveau projet.</translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <translation>{file} existe déjà.</translation>
    </message>
    <message>
        <source>Choose another name; nothing is ever overwritten.</source>
        <translation>Choisissez un autre nom&#x202f;; rien n’est jamais écrasé.</translation>
    </message>
    <message>
        <source>{file} is not a project of this program.</source>
        <translation>{file} n’est pas un projet de ce programme.</translation>
    </message>
    <message>
        <source>Choose another file: a project is made by this program. Articles are added to one, not opened.</source>
        <translation>Choisissez un autre fichier&#xa0;: un projet se crée avec ce programme. Les articles s’y ajoutent, ils ne s’ouvrent pas.</translation>
    </message>
    <message>
        <source>{file} has project format {found}; this version of the program reads up to format {known}.</source>
        <translation>{file} est au format {found}&#x202f;; cette version du programme lit jusqu’au format {known}.</translation>
    </message>
    <message>
        <source>Open it with a newer version. Nothing was written to it.</source>
        <translation>Ouvrez-le avec une version plus récente. Rien n’y a été écrit.</translation>
    </message>
    <message>
        <source>{file} has the older project format {found}; the present one is {known}.</source>
        <translation>{file} est à l’ancien format de projet {found}&#x202f;; l’actuel est {known}.</translation>
    </message>
    <message>
        <source>Open it for working in it: a backup is made first, then it is brought up to date.</source>
        <translation>Ouvrez-le pour y travailler&#xa0;: une sauvegarde est faite d’abord, puis il est mis à jour.</translation>
    </message>
    <message>
        <source>{file} is damaged: {reason}.</source>
        <translation>{file} est endommagé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>It was left as it is: keep it, and go back to a backup, or salvage what can be saved.</source>
        <translation>Il a été laissé tel quel&#xa0;: gardez-le, et reprenez une sauvegarde, ou sauvez ce qui peut l’être.</translation>
    </message>
    <message>
        <source>{holder} on {machine} has worked in {file} since {since}.</source>
        <translation>{holder}, sur {machine}, travaille dans {file} depuis {since}.</translation>
    </message>
    <message>
        <source>It can be opened to read only. If nobody works there any more, delete {lock} and try again.</source>
        <translation>Il peut être ouvert en lecture seule. Si plus personne n’y travaille, supprimez {lock} et réessayez.</translation>
    </message>
    <message>
        <source>Another program is using {file}.</source>
        <translation>Un autre programme utilise {file}.</translation>
    </message>
    <message>
        <source>Wait until it is done (a backup or a virus scan, perhaps).</source>
        <translation>Attendez qu’il ait fini (une sauvegarde ou un antivirus, peut-être).</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>{file} ne peut pas être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Open it to read only, or move it to a folder of your own.</source>
        <translation>Ouvrez-le en lecture seule, ou déplacez-le dans un dossier à vous.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>{file} n’a pas pu être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Nothing was left behind. Choose another place.</source>
        <translation>Rien n’est resté sur le disque. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>{file} is closed.</source>
        <translation>{file} est fermé.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>Nothing of a project can be read in {file}.</source>
        <translation>Rien d’un projet n’est lisible dans {file}.</translation>
    </message>
    <message>
        <source>The file itself is untouched. Go back to a backup if there is one.</source>
        <translation>Le fichier lui-même est intact. Reprenez une sauvegarde s’il y en a une.</translation>
    </message>
    <message>
        <source>{file} is not the manifest of an export: {reason}.</source>
        <translation>{file} n’est pas le manifeste d’un export&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Give an export of this project beside which its manifest lies, or the manifest.</source>
        <translation>Donnez un export de ce projet, son manifeste à côté de lui, ou le manifeste lui-même.</translation>
    </message>
    <message>
        <source>Your last changes are not in {file} yet: {reason}.</source>
        <translation>Vos dernières modifications ne sont pas encore dans {file}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>They are kept in memory. Save a copy elsewhere, or try again.</source>
        <translation>Elles restent en mémoire. Enregistrez une copie ailleurs, ou réessayez.</translation>
    </message>
    <message>
        <source>Your last changes are not in {file} yet: the disk is full.</source>
        <translation>Vos dernières modifications ne sont pas encore dans {file}&#xa0;: le disque est plein.</translation>
    </message>
    <message>
        <source>They are kept in memory. Make room and try again, or save a copy on another disk.</source>
        <translation>Elles restent en mémoire. Faites de la place et réessayez, ou enregistrez une copie sur un autre disque.</translation>
    </message>
    <message>
        <source>{file} was moved, replaced or deleted while it was open.</source>
        <translation>{file} a été déplacé, remplacé ou supprimé pendant qu’il était ouvert.</translation>
    </message>
    <message>
        <source>Everything is still here. Save a copy elsewhere, then open that.</source>
        <translation>Tout est encore là. Enregistrez une copie ailleurs, puis ouvrez-la.</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Reading the pages of the file</source>
        <translation>Lecture des pages du fichier</translation>
    </message>
    <message>
        <source>Replaying the history</source>
        <translation>Relecture de l’historique</translation>
    </message>
    <message>
        <source>Comparing the articles</source>
        <translation>Comparaison des articles</translation>
    </message>
    <message>
        <source>Comparing the imported files</source>
        <translation>Comparaison des fichiers importés</translation>
    </message>
    <message>
        <source>Indexing the texts</source>
        <translation>Indexation des textes</translation>
    </message>
    <message>
        <source>The file cannot be read further: {reason}.</source>
        <translation>La suite du fichier est illisible&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The file is damaged inside: {reason}.</source>
        <translation>Le fichier est abîmé à l’intérieur&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>A row of {table} belongs to nothing.</source>
        <translation>Une ligne de {table} n’appartient à rien.</translation>
    </message>
    <message>
        <source>The file is not as it must be: {reason}.</source>
        <translation>Le fichier n’est pas tel qu’il doit être&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The table of the project’s own data is not as it must be.</source>
        <translation>La table des données propres du projet n’est pas telle qu’elle doit être.</translation>
    </message>
    <message>
        <source>An operation is missing before this one: {expected} should come here.</source>
        <translation>Il manque une opération avant celle-ci&#xa0;: la nº&#xa0;{expected} devrait se trouver ici.</translation>
    </message>
    <message>
        <source>The operation cannot be unpacked: {reason}.</source>
        <translation>L’opération ne peut pas être décompressée&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The operation does not have the form of one: {reason}.</source>
        <translation>L’opération n’a pas la forme d’une opération&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The operation was altered, or follows another one: its hash does not fit its content.</source>
        <translation>L’opération a été modifiée, ou en suit une autre&#xa0;: son empreinte ne correspond pas à son contenu.</translation>
    </message>
    <message>
        <source>The operation does not follow from the one before: its previous hash is another.</source>
        <translation>L’opération ne fait pas suite à la précédente&#xa0;: elle porte une autre empreinte.</translation>
    </message>
    <message>
        <source>The column {column} says something other than the operation itself.</source>
        <translation>La colonne {column} dit autre chose que l’opération elle-même.</translation>
    </message>
    <message>
        <source>The operation changes {kind} {id} from something that it was not at that time.</source>
        <translation>L’opération part d’un état que {kind} {id} n’avait pas à ce moment.</translation>
    </message>
    <message>
        <source>The history ends with operation {last}, and the project says {head}.</source>
        <translation>L’historique finit par l’opération nº&#xa0;{last}, et le projet annonce la nº&#xa0;{head}.</translation>
    </message>
    <message>
        <source>Operation {seq} is not the one that was seen here before; the history was rewritten.</source>
        <translation>L’opération nº&#xa0;{seq} n’est pas celle qui a été vue ici&#x202f;; l’historique a été réécrit.</translation>
    </message>
    <message>
        <source>The history was once {seq} operations long; now it ends with {last}.</source>
        <translation>L’historique comptait {seq} opérations&#x202f;; il s’arrête maintenant à la nº&#xa0;{last}.</translation>
    </message>
    <message>
        <source>Another copy of this project was {seq} operations long; this one has {last}, or others.</source>
        <translation>Une autre copie de ce projet comptait {seq} opérations&#x202f;; celle-ci en a {last}, ou d’autres.</translation>
    </message>
    <message>
        <source>The articles were not compared with the history, since that is broken.</source>
        <translation>Les articles n’ont pas été comparés à l’historique, puisqu’il est rompu.</translation>
    </message>
    <message>
        <source>The row of the article does not fit the history.</source>
        <translation>La ligne de l’article ne correspond pas à l’historique.</translation>
    </message>
    <message>
        <source>The summary of the article does not fit its records.</source>
        <translation>Le résumé de l’article ne correspond pas à son contenu.</translation>
    </message>
    <message>
        <source>The {kind} {id} is in the history and not in the article.</source>
        <translation>Dans l’historique, mais pas dans l’article&#xa0;: {kind} {id}.</translation>
    </message>
    <message>
        <source>The {kind} {id} is in the article and not in the history.</source>
        <translation>Dans l’article, mais pas dans l’historique&#xa0;: {kind} {id}.</translation>
    </message>
    <message>
        <source>The {kind} {id} is not as the history left it.</source>
        <translation>Autre que ce que l’historique a laissé&#xa0;: {kind} {id}.</translation>
    </message>
    <message>
        <source>What is searched of the {kind} {id} is not what it says.</source>
        <translation>Ce que la recherche en sait est faux&#xa0;: {kind} {id}.</translation>
    </message>
    <message>
        <source>The {kind} {id} does not have the form of one: {reason}.</source>
        <translation>Forme inconnue de {kind} {id}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The stored text of the article is damaged or missing.</source>
        <translation>Le texte enregistré de l’article est abîmé ou absent.</translation>
    </message>
    <message>
        <source>The text of the article does not have the hash that its record tells.</source>
        <translation>Le texte de l’article n’a pas l’empreinte qui y est notée.</translation>
    </message>
    <message>
        <source>The list of operations that touched the article does not fit the history.</source>
        <translation>La liste des opérations qui ont touché l’article ne correspond pas à l’historique.</translation>
    </message>
    <message>
        <source>The stored bytes of the imported file are damaged.</source>
        <translation>Les octets conservés du fichier importé sont abîmés.</translation>
    </message>
    <message>
        <source>The stored bytes belong to no article that was ever imported.</source>
        <translation>Les octets conservés n’appartiennent à aucun article importé.</translation>
    </message>
    <message>
        <source>The bytes of {count} imported files are not kept in this project.</source>
        <translation>Les octets de {count} fichiers importés ne sont pas conservés dans ce projet.</translation>
    </message>
    <message>
        <source>{person} on {machine} works in the project; what is saved meanwhile is checked as well.</source>
        <translation>{person}, sur {machine}, travaille dans le projet&#x202f;; ce qui est enregistré entre-temps est vérifié aussi.</translation>
    </message>
    <message>
        <source>There is more like this; the list ends here.</source>
        <translation>Il y en a d’autres&#x202f;; la liste s’arrête ici.</translation>
    </message>
    <message>
        <source>operation {name}</source>
        <translation>opération nº&#xa0;{name}</translation>
    </message>
    <message>
        <source>file {name}</source>
        <translation>fichier {name}</translation>
    </message>
    <message>
        <source>{place}: {words}</source>
        <translation>{place}&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retour arrière</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Page préc.</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Page suiv.</translation>
    </message>
</context>
<context>
    <name>label_all</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>New mentions</source>
        <translation>Nouvelles mentions</translation>
    </message>
    <message>
        <source>Suggestions already waiting</source>
        <translation>Suggestions déjà en attente</translation>
    </message>
    <message>
        <source>Rejected before</source>
        <translation>Rejetées auparavant</translation>
    </message>
    <message>
        <source>one decision a row, nothing is replaced without it</source>
        <translation>une décision par ligne&#x202f;; rien n’est remplacé sans elle</translation>
    </message>
    <message>
        <source>no label here yet</source>
        <translation>aucune étiquette à cet endroit</translation>
    </message>
    <message>
        <source>they will be accepted</source>
        <translation>elles seront acceptées</translation>
    </message>
    <message>
        <source>left aside</source>
        <translation>laissées de côté</translation>
    </message>
    <message>
        <source>All: replace</source>
        <translation>Tous&#xa0;: remplacer</translation>
    </message>
    <message>
        <source>All: leave as is</source>
        <translation>Tous&#xa0;: laisser tel quel</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>outside the article</source>
        <translation>hors article</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>plus longue</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>plus courte</translation>
    </message>
    <message>
        <source>by completion</source>
        <translation>par clôture</translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message>
        <source>rule</source>
        <translation>règle</translation>
    </message>
    <message>
        <source>list</source>
        <translation>liste</translation>
    </message>
    <message>
        <source>propagation</source>
        <translation>propagation</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#x202f;%</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Model {name} alone</source>
        <translation>Modèle {name} seul</translation>
    </message>
    <message>
        <source>Memory of the project</source>
        <translation>Mémoire du projet</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>opposite in one week</source>
        <translation>opposées dans la même semaine</translation>
    </message>
    <message>
        <source>copies of one report judged differently</source>
        <translation>reprises d’une même dépêche jugées autrement</translation>
    </message>
    <message>
        <source>{name} (author)</source>
        <translation>{name} (auteur)</translation>
    </message>
    <message>
        <source>{name} (outlet)</source>
        <translation>{name} (média)</translation>
    </message>
    <message>
        <source>the article as a whole</source>
        <translation>l’article dans son ensemble</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>the project is open for reading only</source>
        <translation>le projet est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>the change before is not saved yet</source>
        <translation>le changement précédent n’est pas encore enregistré</translation>
    </message>
    <message>
        <source>there is no article {id}</source>
        <translation>il n’y a pas d’article {id}</translation>
    </message>
    <message>
        <source>there is an article {id} already</source>
        <translation>il y a déjà un article {id}</translation>
    </message>
    <message>
        <source>there is no operation {id}</source>
        <translation>il n’y a pas d’opération {id}</translation>
    </message>
    <message>
        <source>there is no entity {id}</source>
        <translation>il n’y a pas d’entité {id}</translation>
    </message>
    <message>
        <source>there is no {kind} {id} in {article}</source>
        <translation>il n’y a pas de {kind} {id} dans {article}</translation>
    </message>
    <message>
        <source>entity {id} is {name} ({label}) here</source>
        <translation>l’entité {id} est ici {name} ({label})</translation>
    </message>
    <message>
        <source>an entity needs a name</source>
        <translation>une entité a besoin d’un nom</translation>
    </message>
    <message>
        <source>{name} cannot be merged with itself</source>
        <translation>{name} ne peut pas être fusionnée avec elle-même</translation>
    </message>
    <message>
        <source>the scheme has {what} twice</source>
        <translation>le schéma contient deux fois {what}</translation>
    </message>
    <message>
        <source>the scheme of this project is {name}</source>
        <translation>le schéma de ce projet est {name}</translation>
    </message>
    <message>
        <source>the scheme has no label {label}</source>
        <translation>le schéma n’a pas d’étiquette {label}</translation>
    </message>
    <message>
        <source>{start}–{end} is not a stretch of this article</source>
        <translation>{start}–{end} n’est pas un passage de cet article</translation>
    </message>
    <message>
        <source>a mention does not start or end with white space</source>
        <translation>une mention ne commence ni ne finit par un blanc</translation>
    </message>
    <message>
        <source>{label} {words} is already marked there</source>
        <translation>{label} {words} y est déjà marqué</translation>
    </message>
    <message>
        <source>{words} is rejected and cannot hold a stance</source>
        <translation>{words} est rejetée et ne peut pas porter de position</translation>
    </message>
    <message>
        <source>this stance is recorded already</source>
        <translation>cette position est déjà notée</translation>
    </message>
    <message>
        <source>“{step}” cannot be undone before {names} and {count} more</source>
        <translation>«&#xa0;{step}&#xa0;» ne peut pas être annulé avant {names} et {count} autres</translation>
    </message>
    <message>
        <source>“{step}” cannot be undone before {names}</source>
        <translation>«&#xa0;{step}&#xa0;» ne peut pas être annulé avant {names}</translation>
    </message>
    <message>
        <source>“{step}” cannot be undone, the {records} would not hold together any more</source>
        <translation>«&#xa0;{step}&#xa0;» ne peut pas être annulé, cela ne tiendrait plus ensemble&#xa0;: {records}</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>ce n’est pas du JSON</translation>
    </message>
    <message>
        <source>it is a link to nothing</source>
        <translation>c’est un lien vers rien</translation>
    </message>
    <message>
        <source>you may not open it</source>
        <translation>vous n’avez pas le droit de l’ouvrir</translation>
    </message>
    <message>
        <source>it is too much</source>
        <translation>c’est trop</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>il est illisible</translation>
    </message>
    <message>
        <source>byte {byte} at column {column} is not UTF-8</source>
        <translation>l’octet {byte} à la colonne {column} n’est pas de l’UTF-8</translation>
    </message>
    <message>
        <source>the highlighting process did not start</source>
        <translation>le processus de suggestion n’a pas démarré</translation>
    </message>
    <message>
        <source>the highlighting process is not running</source>
        <translation>le processus de suggestion ne tourne pas</translation>
    </message>
    <message>
        <source>the pipeline {name} could not be loaded ({why})</source>
        <translation>le modèle {name} n’a pas pu être chargé ({why})</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why})</source>
        <translation>{file} ne peut pas être écrit ({why})</translation>
    </message>
    <message>
        <source>{file} cannot be read ({why})</source>
        <translation>{file} est illisible ({why})</translation>
    </message>
    <message>
        <source>{file} is not a list of memory entries ({why})</source>
        <translation>{file} n’est pas une liste d’entrées de la mémoire ({why})</translation>
    </message>
    <message>
        <source>{file} is not a list of memory entries</source>
        <translation>{file} n’est pas une liste d’entrées de la mémoire</translation>
    </message>
    <message>
        <source>it does not hold together ({why})</source>
        <translation>il n’est pas cohérent ({why})</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>a program that wrote to it was cut short, and tidying up needs writing</source>
        <translation>un programme qui y écrivait a été interrompu, et il faut écrire pour remettre en ordre</translation>
    </message>
    <message>
        <source>the present one is damaged ({why})</source>
        <translation>le fichier actuel est endommagé ({why})</translation>
    </message>
    <message>
        <source>there is no way from format {format}</source>
        <translation>il n’y a pas de chemin depuis le format {format}</translation>
    </message>
    <message>
        <source>there is no folder {folder}</source>
        <translation>il n’y a pas de dossier {folder}</translation>
    </message>
    <message>
        <source>it is open to read only</source>
        <translation>il est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>no lock can be made beside it ({why})</source>
        <translation>aucun verrou ne peut être posé à côté ({why})</translation>
    </message>
    <message>
        <source>the table of its own data is not as it must be</source>
        <translation>la table de ses propres données n’est pas comme il faut</translation>
    </message>
    <message>
        <source>it should end with operation {number}, and its history ends with {other}</source>
        <translation>il devrait finir par l’opération {number}, et son historique finit par {other}</translation>
    </message>
    <message>
        <source>there is no project format {format}</source>
        <translation>il n’y a pas de format de projet {format}</translation>
    </message>
    <message>
        <source>its tables are not those of a project ({names})</source>
        <translation>ses tables ne sont pas celles d’un projet ({names})</translation>
    </message>
    <message>
        <source>{file} is not the file that it tells of</source>
        <translation>{file} n’est pas le fichier dont il parle</translation>
    </message>
    <message>
        <source>it does not tell of {file}</source>
        <translation>il ne dit rien de {file}</translation>
    </message>
    <message>
        <source>it does not lie beside {file}</source>
        <translation>il ne se trouve pas à côté de {file}</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
    <message>
        <source>there is no file {file}</source>
        <translation>il n’y a pas de fichier {file}</translation>
    </message>
    <message>
        <source>it names no chain head</source>
        <translation>il ne nomme aucune tête de chaîne</translation>
    </message>
    <message>
        <source>unknown codec {name}</source>
        <translation>codage inconnu {name}</translation>
    </message>
    <message>
        <source>the size is not told</source>
        <translation>la taille n’est pas indiquée</translation>
    </message>
    <message>
        <source>{count} bytes are more than are ever written</source>
        <translation>{count} octets, c’est plus qu’on n’en écrit jamais</translation>
    </message>
    <message>
        <source>the compressed bytes are spoilt</source>
        <translation>les octets compressés sont abîmés</translation>
    </message>
    <message>
        <source>the compressed bytes are cut short</source>
        <translation>les octets compressés sont tronqués</translation>
    </message>
    <message>
        <source>no record is called {kind} {id}</source>
        <translation>rien ne s’appelle {kind} {id}</translation>
    </message>
    <message>
        <source>a {kind} belongs elsewhere</source>
        <translation>{kind}&#xa0;: sa place est ailleurs</translation>
    </message>
    <message>
        <source>this “)” closes nothing</source>
        <translation>cette «&#xa0;)&#xa0;» ne ferme rien</translation>
    </message>
    <message>
        <source>“OR” stands between two conditions</source>
        <translation>«&#xa0;OR&#xa0;» se place entre deux conditions</translation>
    </message>
    <message>
        <source>a condition is expected behind “-”</source>
        <translation>une condition est attendue après «&#xa0;-&#xa0;»</translation>
    </message>
    <message>
        <source>there are too many “(” within each other</source>
        <translation>trop de «&#xa0;(&#xa0;» les unes dans les autres</translation>
    </message>
    <message>
        <source>this “(” is not closed</source>
        <translation>cette «&#xa0;(&#xa0;» n’est pas fermée</translation>
    </message>
    <message>
        <source>a condition is expected before “)”</source>
        <translation>une condition est attendue avant «&#xa0;)&#xa0;»</translation>
    </message>
    <message>
        <source>there is no field “{name}”; {why}</source>
        <translation>il n’y a pas de champ «&#xa0;{name}&#xa0;»&#x202f;; {why}</translation>
    </message>
    <message>
        <source>{why} is expected between the quotation marks</source>
        <translation>{why} est attendu entre les guillemets</translation>
    </message>
    <message>
        <source>this quotation mark is not closed</source>
        <translation>ce guillemet n’est pas fermé</translation>
    </message>
    <message>
        <source>{why} is expected</source>
        <translation>{why} est attendu</translation>
    </message>
    <message>
        <source>a value for “{field}”</source>
        <translation>une valeur pour «&#xa0;{field}&#xa0;»</translation>
    </message>
    <message>
        <source>did you mean “{name}”</source>
        <translation>vouliez-vous dire «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the fields are {names}</source>
        <translation>les champs sont {names}</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>settled difference</source>
        <translation>différence réglée</translation>
    </message>
    <message>
        <source>there is no field “{name}”</source>
        <translation>il n’y a pas de champ «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>“{field}” goes with {signs}</source>
        <translation>«&#xa0;{field}&#xa0;» va avec {signs}</translation>
    </message>
    <message>
        <source>“{field}” is one of {values}</source>
        <translation>«&#xa0;{field}&#xa0;» est l’un de {values}</translation>
    </message>
    <message>
        <source>a date is expected, such as 2024, 2024-01 or 2024-01-31</source>
        <translation>une date est attendue, comme 2024, 2024-01 ou 2024-01-31</translation>
    </message>
    <message>
        <source>a number is expected, such as 0.6</source>
        <translation>un nombre est attendu, comme 0.6</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>permission refusée</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>fichier ou dossier introuvable</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>plus de place sur le disque</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>le fichier existe</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>système de fichiers en lecture seule</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>erreur d’entrée-sortie</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>nom de fichier trop long</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>trop de fichiers ouverts</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>erreur d’entrée-sortie du disque</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>la base est verrouillée</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>la base ou le disque est plein</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>la base est en lecture seule</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>impossible d’ouvrir la base</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>la base est abîmée</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>ce fichier n’est pas une base</translation>
    </message>
    <message>
        <source>article</source>
        <translation>article</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>mention</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>position</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>passage</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>entité</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>décision</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>schéma</translation>
    </message>
    <message>
        <source>{why}. This line was set aside, the other {count} were imported</source>
        <translation>{why}. Cette ligne a été mise de côté, les {count} autres ont été importées</translation>
    </message>
    <message>
        <source>{why}. This line was set aside, the other one was imported</source>
        <translation>{why}. Cette ligne a été mise de côté, l’autre a été importée</translation>
    </message>
    <message>
        <source>{why}. This line was set aside</source>
        <translation>{why}. Cette ligne a été mise de côté</translation>
    </message>
    <message>
        <source>{why}. The record was set aside</source>
        <translation>{why}. L’enregistrement a été mis de côté</translation>
    </message>
    <message>
        <source>record {id} is also on line {line} with the same content. The second one was set aside</source>
        <translation>l’enregistrement {id} est aussi à la ligne {line}, avec le même contenu. Le second a été mis de côté</translation>
    </message>
    <message>
        <source>record {id} is also on line {line} with other content. The second one was set aside</source>
        <translation>l’enregistrement {id} est aussi à la ligne {line}, avec un autre contenu. Le second a été mis de côté</translation>
    </message>
    <message>
        <source>not valid JSON at column {column} ({why})</source>
        <translation>JSON non valable à la colonne {column} ({why})</translation>
    </message>
    <message>
        <source>not valid JSON from line {line} on ({why})</source>
        <translation>JSON non valable à partir de la ligne {line} ({why})</translation>
    </message>
    <message>
        <source>a quote is missing</source>
        <translation>un guillemet manque</translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <translation>une virgule manque</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>un deux-points manque</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>une valeur manque</translation>
    </message>
    <message>
        <source>a key is missing</source>
        <translation>une clé manque</translation>
    </message>
    <message>
        <source>there is a comma too much</source>
        <translation>une virgule est de trop</translation>
    </message>
    <message>
        <source>something follows the record</source>
        <translation>quelque chose suit l’enregistrement</translation>
    </message>
    <message>
        <source>a control character is not escaped</source>
        <translation>un caractère de contrôle n’est pas échappé</translation>
    </message>
    <message>
        <source>a backslash is out of place</source>
        <translation>une barre oblique inverse est mal placée</translation>
    </message>
    <message>
        <source>not a record in braces</source>
        <translation>ce n’est pas un enregistrement entre accolades</translation>
    </message>
    <message>
        <source>key “{key}” occurs twice</source>
        <translation>la clé «&#xa0;{key}&#xa0;» figure deux fois</translation>
    </message>
    <message>
        <source>{word} is not a number of JSON</source>
        <translation>{word} n’est pas un nombre en JSON</translation>
    </message>
    <message>
        <source>there is no text under {keys}</source>
        <translation>il n’y a pas de texte sous {keys}</translation>
    </message>
    <message>
        <source>there is no text</source>
        <translation>il n’y a pas de texte</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>le texte est vide</translation>
    </message>
    <message>
        <source>the text holds half a character ({code}) at offset {offset}</source>
        <translation>le texte contient une moitié de caractère ({code}) à la position {offset}</translation>
    </message>
    <message>
        <source>the text holds carriage returns, so its offsets are not ours</source>
        <translation>le texte contient des retours chariot, ses positions ne sont donc pas les nôtres</translation>
    </message>
    <message>
        <source>text_sha256 does not fit the text. The text was changed after export</source>
        <translation>text_sha256 ne correspond pas au texte. Le texte a été modifié après l’export</translation>
    </message>
    <message>
        <source>text_sha256 does not fit the text of this article</source>
        <translation>text_sha256 ne correspond pas au texte de cet article</translation>
    </message>
    <message>
        <source>no article with the text of {file} is there</source>
        <translation>aucun article n’a le texte de {file}</translation>
    </message>
    <message>
        <source>profile {profile} is not audit or training</source>
        <translation>le profil {profile} n’est ni audit ni training</translation>
    </message>
    <message>
        <source>this is the reading of layer {layer}, only main can be imported</source>
        <translation>c’est la lecture de la couche {layer}, seule main peut être importée</translation>
    </message>
    <message>
        <source>{key} is no list of objects</source>
        <translation>{key} n’est pas une liste d’objets</translation>
    </message>
    <message>
        <source>a step of the history has no id or no hash</source>
        <translation>une étape de l’historique n’a pas d’identifiant ou pas d’empreinte</translation>
    </message>
    <message>
        <source>hash does not fit line {line}</source>
        <translation>l’empreinte ne correspond pas à la ligne {line}</translation>
    </message>
    <message>
        <source>hash does not fit the line itself</source>
        <translation>l’empreinte ne correspond pas à la ligne elle-même</translation>
    </message>
    <message>
        <source>it has no hash</source>
        <translation>elle n’a pas d’empreinte</translation>
    </message>
    <message>
        <source>schema {schema}, this version reads {known}</source>
        <translation>schéma {schema}, cette version lit {known}</translation>
    </message>
    <message>
        <source>offsets are counted in {unit}, this version reads {known}</source>
        <translation>les positions sont comptées en {unit}, cette version lit {known}</translation>
    </message>
    <message>
        <source>byte {byte} at {offset} is not {encoding}</source>
        <translation>l’octet {byte} à la position {offset} n’est pas de l’{encoding}</translation>
    </message>
    <message>
        <source>it looks like binary data</source>
        <translation>cela ressemble à des données binaires</translation>
    </message>
    <message>
        <source>{encoding} at best, and only with replaced characters</source>
        <translation>{encoding} au mieux, et seulement avec des caractères remplacés</translation>
    </message>
    <message>
        <source>no encoding fits, and only with replaced characters</source>
        <translation>aucun encodage ne convient sans remplacer des caractères</translation>
    </message>
    <message>
        <source>the label {label} became {code}.</source>
        <translation>l’étiquette {label} est devenue {code}.</translation>
    </message>
    <message>
        <source>{label} cannot be a label. The span was set aside.</source>
        <translation>{label} ne peut pas être une étiquette. La mention a été mise de côté.</translation>
    </message>
    <message>
        <source>{key}: {what} is no range with a label. It was set aside.</source>
        <translation>{key}&#xa0;: {what} n’est pas un intervalle avec une étiquette. Cela a été mis de côté.</translation>
    </message>
    <message>
        <source>it was annotated {count} times. All but the first were set aside.</source>
        <translation>il a été annoté {count} fois. Toutes les annotations sauf la première ont été mises de côté.</translation>
    </message>
    <message>
        <source>the answer is reject. Its labels were set aside.</source>
        <translation>la réponse est reject. Ses étiquettes ont été mises de côté.</translation>
    </message>
    <message>
        <source>{place}: {start} to {end} is no range. The span was set aside.</source>
        <translation>{place}&#xa0;: {start} à {end} n’est pas un intervalle. La mention a été mise de côté.</translation>
    </message>
    <message>
        <source>{place}: {start} to {end} is no range. The stance was set aside.</source>
        <translation>{place}&#xa0;: {start} à {end} n’est pas un intervalle. La prise de position a été mise de côté.</translation>
    </message>
    <message>
        <source>{place}: {start} to {end} is no range. The region was set aside.</source>
        <translation>{place}&#xa0;: {start} à {end} n’est pas un intervalle. Le passage a été mis de côté.</translation>
    </message>
    <message>
        <source>{place}: start {start} is not before end {end}. The span was set aside.</source>
        <translation>{place}&#xa0;: le début {start} n’est pas avant la fin {end}. La mention a été mise de côté.</translation>
    </message>
    <message>
        <source>{place}: start {start} is not before end {end}. The stance was set aside.</source>
        <translation>{place}&#xa0;: le début {start} n’est pas avant la fin {end}. La prise de position a été mise de côté.</translation>
    </message>
    <message>
        <source>{place}: start {start} is not before end {end}. The region was set aside.</source>
        <translation>{place}&#xa0;: le début {start} n’est pas avant la fin {end}. Le passage a été mis de côté.</translation>
    </message>
    <message>
        <source>{place}: evidence ends at {end}, the text has {length} code points. The stance was set aside.</source>
        <translation>{place}&#xa0;: l’appui finit à {end}, le texte a {length} points de code. La prise de position a été mise de côté.</translation>
    </message>
    <message>
        <source>{place}: ends at {end}, the text has {length} code points. The span was set aside.</source>
        <translation>{place}&#xa0;: finit à {end}, le texte a {length} points de code. La mention a été mise de côté.</translation>
    </message>
    <message>
        <source>{place}: ends at {end}, the text has {length} code points. The stance was set aside.</source>
        <translation>{place}&#xa0;: finit à {end}, le texte a {length} points de code. La prise de position a été mise de côté.</translation>
    </message>
    <message>
        <source>{place}: ends at {end}, the text has {length} code points. The region was set aside.</source>
        <translation>{place}&#xa0;: finit à {end}, le texte a {length} points de code. Le passage a été mis de côté.</translation>
    </message>
    <message>
        <source>{place}: {range} is “{words}”, the file says “{claimed}”. Set aside; moving by {shift} would fit.</source>
        <translation>{place}&#xa0;: {range} est «&#xa0;{words}&#xa0;», le fichier dit «&#xa0;{claimed}&#xa0;». Mis de côté&#x202f;; un décalage de {shift} conviendrait.</translation>
    </message>
    <message>
        <source>{place}: {range} is “{words}”, the file says “{claimed}”. Set aside.</source>
        <translation>{place}&#xa0;: {range} est «&#xa0;{words}&#xa0;», le fichier dit «&#xa0;{claimed}&#xa0;». Mis de côté.</translation>
    </message>
    <message>
        <source>{place}: the id occurs twice. The second span was set aside.</source>
        <translation>{place}&#xa0;: l’identifiant figure deux fois. La seconde mention a été mise de côté.</translation>
    </message>
    <message>
        <source>{place}: the id occurs twice. The second stance was set aside.</source>
        <translation>{place}&#xa0;: l’identifiant figure deux fois. La seconde prise de position a été mise de côté.</translation>
    </message>
    <message>
        <source>{place}: {range} is white space. It was set aside.</source>
        <translation>{place}&#xa0;: {range} n’est que du blanc. Mis de côté.</translation>
    </message>
    <message>
        <source>{place}: entity {entity} does not exist. The span was imported without it.</source>
        <translation>{place}&#xa0;: l’entité {entity} n’existe pas. La mention a été importée sans elle.</translation>
    </message>
    <message>
        <source>{place}: {party} does not exist. The stance was set aside, its spans were imported.</source>
        <translation>{place}&#xa0;: {party} n’existe pas. La prise de position a été mise de côté, ses mentions ont été importées.</translation>
    </message>
    <message>
        <source>article_stance: target {target} does not exist. It was set aside.</source>
        <translation>article_stance&#xa0;: la cible {target} n’existe pas. Mis de côté.</translation>
    </message>
    <message>
        <source>{file}, line {line}: byte order mark skipped.</source>
        <translation>{file}, ligne {line}&#xa0;: marque d’ordre des octets passée.</translation>
    </message>
    <message>
        <source>{file} was altered after it was exported: it has not the hash in its manifest.</source>
        <translation>{file} a été modifié après l’export&#xa0;: il n’a pas l’empreinte de son manifeste.</translation>
    </message>
    <message>
        <source>{file}, line {line}, {why}</source>
        <translation>{file}, ligne {line}, {why}</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>initials behind the full name</source>
        <translation>sigle derrière le nom complet</translation>
    </message>
    <message>
        <source>acronym in capitals</source>
        <translation>sigle en capitales</translation>
    </message>
    <message>
        <source>ministry and its field</source>
        <translation>ministère et son domaine</translation>
    </message>
    <message>
        <source>English body</source>
        <translation>organisme anglais</translation>
    </message>
    <message>
        <source>body told by its noun</source>
        <translation>organisme annoncé par son nom commun</translation>
    </message>
    <message>
        <source>body and its place</source>
        <translation>organisme et son lieu</translation>
    </message>
    <message>
        <source>noun before a company</source>
        <translation>nom commun avant une société</translation>
    </message>
    <message>
        <source>legal form of a company</source>
        <translation>forme juridique d’une société</translation>
    </message>
    <message>
        <source>sports club</source>
        <translation>club sportif</translation>
    </message>
    <message>
        <source>club by its town</source>
        <translation>club nommé d’après sa ville</translation>
    </message>
    <message>
        <source>case, law, prize or festival</source>
        <translation>affaire, loi, prix ou festival</translation>
    </message>
    <message>
        <source>code of letters and figures</source>
        <translation>code de lettres et de chiffres</translation>
    </message>
    <message>
        <source>operation by name</source>
        <translation>opération nommée</translation>
    </message>
    <message>
        <source>competition</source>
        <translation>compétition</translation>
    </message>
    <message>
        <source>title in quotation marks</source>
        <translation>titre entre guillemets</translation>
    </message>
    <message>
        <source>name in quotation marks</source>
        <translation>nom entre guillemets</translation>
    </message>
    <message>
        <source>vote by name</source>
        <translation>scrutin nommé</translation>
    </message>
    <message>
        <source>noun before a work</source>
        <translation>nom commun avant une œuvre</translation>
    </message>
    <message>
        <source>congress and its year</source>
        <translation>congrès et son année</translation>
    </message>
    <message>
        <source>head of an organisation</source>
        <translation>tête d’organisation</translation>
    </message>
    <message>
        <source>lists of names</source>
        <translation>listes de noms</translation>
    </message>
    <message>
        <source>name of a people</source>
        <translation>nom de peuple</translation>
    </message>
    <message>
        <source>name and date</source>
        <translation>nom et date</translation>
    </message>
    <message>
        <source>broadcaster and region</source>
        <translation>chaîne et région</translation>
    </message>
    <message>
        <source>North or South for a country</source>
        <translation>Nord ou Sud pour un pays</translation>
    </message>
    <message>
        <source>civility before a name</source>
        <translation>civilité avant nom</translation>
    </message>
    <message>
        <source>title before a name</source>
        <translation>fonction avant nom</translation>
    </message>
    <message>
        <source>organisation’s last word</source>
        <translation>dernier mot d’une organisation</translation>
    </message>
    <message>
        <source>surname in brackets</source>
        <translation>nom de famille entre parenthèses</translation>
    </message>
    <message>
        <source>name in a hashtag</source>
        <translation>nom dans un mot-dièse</translation>
    </message>
    <message>
        <source>the West, or half of a divided land</source>
        <translation>l’Occident, ou la moitié d’un pays divisé</translation>
    </message>
    <message>
        <source>body told by its nation</source>
        <translation>instance dite par sa nation</translation>
    </message>
    <message>
        <source>small town by its context</source>
        <translation>petite ville selon son contexte</translation>
    </message>
    <message>
        <source>parliament with a capital</source>
        <translation>parlement avec une majuscule</translation>
    </message>
    <message>
        <source>initials without full stops</source>
        <translation>initiales sans points</translation>
    </message>
    <message>
        <source>first name and capital</source>
        <translation>prénom et majuscule</translation>
    </message>
    <message>
        <source>initials and a surname</source>
        <translation>initiales et nom</translation>
    </message>
    <message>
        <source>sovereign and number</source>
        <translation>souverain et numéro</translation>
    </message>
    <message>
        <source>street or site</source>
        <translation>rue ou site</translation>
    </message>
    <message>
        <source>noun before a place</source>
        <translation>nom commun avant un lieu</translation>
    </message>
    <message>
        <source>shape of a town’s name</source>
        <translation>forme d’un nom de ville</translation>
    </message>
    <message>
        <source>region in brackets</source>
        <translation>région entre parenthèses</translation>
    </message>
    <message>
        <source>capital after a preposition</source>
        <translation>majuscule après une préposition</translation>
    </message>
    <message>
        <source>district of a city</source>
        <translation>arrondissement d’une ville</translation>
    </message>
    <message>
        <source>motorway or road</source>
        <translation>autoroute ou route</translation>
    </message>
    <message>
        <source>product or model</source>
        <translation>produit ou modèle</translation>
    </message>
    <message>
        <source>maker and model</source>
        <translation>marque et modèle</translation>
    </message>
    <message>
        <source>first name alone</source>
        <translation>prénom seul</translation>
    </message>
    <message>
        <source>body and its number</source>
        <translation>organisme et son numéro</translation>
    </message>
    <message>
        <source>hall or stadium by its last word</source>
        <translation>salle ou stade par son dernier mot</translation>
    </message>
    <message>
        <source>party or club in brackets</source>
        <translation>parti ou club entre parenthèses</translation>
    </message>
    <message>
        <source>name before an age</source>
        <translation>nom avant un âge</translation>
    </message>
    <message>
        <source>speaker of a quotation</source>
        <translation>auteur d’une citation</translation>
    </message>
    <message>
        <source>name and apposition</source>
        <translation>nom et apposition</translation>
    </message>
    <message>
        <source>two capitals</source>
        <translation>deux majuscules</translation>
    </message>
    <message>
        <source>body and its acronym</source>
        <translation>organisme et son sigle</translation>
    </message>
    <message>
        <source>English: two rare capitals</source>
        <translation>anglais&#xa0;: deux capitales rares</translation>
    </message>
    <message>
        <source>English body and its complement</source>
        <translation>organisme anglais et son complément</translation>
    </message>
    <message>
        <source>English name by what it is</source>
        <translation>nom anglais d’après sa nature</translation>
    </message>
    <message>
        <source>English ministry in small letters</source>
        <translation>ministère anglais en minuscules</translation>
    </message>
    <message>
        <source>English part of a land, or team</source>
        <translation>partie d’un pays ou équipe, en anglais</translation>
    </message>
    <message>
        <source>English names behind “such as”</source>
        <translation>noms anglais derrière «&#xa0;such as&#xa0;»</translation>
    </message>
    <message>
        <source>English name from the lists</source>
        <translation>nom anglais des listes</translation>
    </message>
    <message>
        <source>English name of a people</source>
        <translation>nom anglais d’un peuple</translation>
    </message>
    <message>
        <source>English company named like a word</source>
        <translation>entreprise anglaise au nom d’un mot</translation>
    </message>
    <message>
        <source>English work in quotation marks</source>
        <translation>œuvre anglaise entre guillemets</translation>
    </message>
    <message>
        <source>English case, ship or law</source>
        <translation>affaire, navire ou loi en anglais</translation>
    </message>
    <message>
        <source>place of a date line</source>
        <translation>lieu d’une ligne de date</translation>
    </message>
    <message>
        <source>short form of a club</source>
        <translation>forme courte d’un club</translation>
    </message>
    <message>
        <source>the party Labour</source>
        <translation>le parti Labour</translation>
    </message>
    <message>
        <source>the service X</source>
        <translation>le service X</translation>
    </message>
    <message>
        <source>English name by its last noun</source>
        <translation>nom anglais par son dernier mot</translation>
    </message>
    <message>
        <source>English name by its first noun</source>
        <translation>nom anglais par son premier mot</translation>
    </message>
    <message>
        <source>English event</source>
        <translation>événement au nom anglais</translation>
    </message>
    <message>
        <source>product and its version</source>
        <translation>produit et sa version</translation>
    </message>
    <message>
        <source>body and its branch</source>
        <translation>organisme et sa branche</translation>
    </message>
    <message>
        <source>station or stop</source>
        <translation>station ou arrêt</translation>
    </message>
    <message>
        <source>prize and what it is for</source>
        <translation>prix et son objet</translation>
    </message>
    <message>
        <source>ship by name</source>
        <translation>navire par son nom</translation>
    </message>
    <message>
        <source>flight by number</source>
        <translation>vol par son numéro</translation>
    </message>
    <message>
        <source>union and its trade</source>
        <translation>syndicat et sa branche</translation>
    </message>
    <message>
        <source>troops by number</source>
        <translation>troupes par leur numéro</translation>
    </message>
    <message>
        <source>monk, nun or priest</source>
        <translation>moine, religieuse ou prêtre</translation>
    </message>
    <message>
        <source>work without quotation marks</source>
        <translation>œuvre sans guillemets</translation>
    </message>
    <message>
        <source>title and its author</source>
        <translation>titre suivi de son auteur</translation>
    </message>
    <message>
        <source>title in capitals</source>
        <translation>titre à majuscules</translation>
    </message>
    <message>
        <source>title beside a title</source>
        <translation>titre voisin d’un titre</translation>
    </message>
    <message>
        <source>nickname inside a name</source>
        <translation>surnom dans un nom</translation>
    </message>
    <message>
        <source>near a place</source>
        <translation>à proximité d’un lieu</translation>
    </message>
    <message>
        <source>name and what it is</source>
        <translation>nom et ce qu’il désigne</translation>
    </message>
    <message>
        <source>unknown capital</source>
        <translation>majuscule inconnue</translation>
    </message>
    <message>
        <source>name repeated in the article</source>
        <translation>nom répété dans l’article</translation>
    </message>
    <message>
        <source>short form of a full name</source>
        <translation>forme courte d’un nom complet</translation>
    </message>
    <message>
        <source>verb that takes a stance</source>
        <translation>verbe qui prend position</translation>
    </message>
    <message>
        <source>noun that takes a stance</source>
        <translation>nom qui prend position</translation>
    </message>
    <message>
        <source>adjective that takes a stance</source>
        <translation>adjectif qui prend position</translation>
    </message>
    <message>
        <source>judgement in a quotation</source>
        <translation>jugement dans une citation</translation>
    </message>
    <message>
        <source>what somebody is said to say</source>
        <translation>propos rapportés sans jugement</translation>
    </message>
    <message>
        <source>loaded words of the author</source>
        <translation>mots orientés de l’auteur</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>words of the text</source>
        <translation>mots du texte</translation>
    </message>
    <message>
        <source>words of the title</source>
        <translation>mots du titre</translation>
    </message>
    <message>
        <source>the outlet</source>
        <translation>le média</translation>
    </message>
    <message>
        <source>the author</source>
        <translation>l’auteur</translation>
    </message>
    <message>
        <source>language: fr, en…</source>
        <translation>langue&#xa0;: fr, en…</translation>
    </message>
    <message>
        <source>id of the article</source>
        <translation>identifiant de l’article</translation>
    </message>
    <message>
        <source>copies of one dispatch</source>
        <translation>reprises d’une dépêche</translation>
    </message>
    <message>
        <source>day, month or year</source>
        <translation>jour, mois ou année</translation>
    </message>
    <message>
        <source>of the article or of a mention</source>
        <translation>de l’article ou d’une mention</translation>
    </message>
    <message>
        <source>who worked on it</source>
        <translation>qui y a travaillé</translation>
    </message>
    <message>
        <source>label of a mention</source>
        <translation>étiquette d’une mention</translation>
    </message>
    <message>
        <source>words of a mention</source>
        <translation>mots d’une mention</translation>
    </message>
    <message>
        <source>polarity of a stance</source>
        <translation>polarité d’une position</translation>
    </message>
    <message>
        <source>who takes the stance</source>
        <translation>qui prend position</translation>
    </message>
    <message>
        <source>towards whom</source>
        <translation>envers qui</translation>
    </message>
    <message>
        <source>quote, reported, author’s own</source>
        <translation>citation, rapporté, de l’auteur</translation>
    </message>
    <message>
        <source>whom a mention means</source>
        <translation>qui la mention désigne</translation>
    </message>
    <message>
        <source>who suggested it</source>
        <translation>qui l’a suggérée</translation>
    </message>
    <message>
        <source>how sure, from 0 to 1</source>
        <translation>certitude, de 0 à 1</translation>
    </message>
    <message>
        <source>words of a comment or note</source>
        <translation>mots d’un commentaire ou d’une note</translation>
    </message>
    <message>
        <source>an operation of the history</source>
        <translation>une opération de l’historique</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>supportive</source>
        <translation>favorable</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutre</translation>
    </message>
    <message>
        <source>no stance</source>
        <translation>aucune position</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non renseignée</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>citation</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>rapporté</translation>
    </message>
    <message>
        <source>author’s own</source>
        <translation>de l’auteur</translation>
    </message>
    <message>
        <source>mode not set</source>
        <translation>mode non renseigné</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>suggérée</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigée</translation>
    </message>
    <message>
        <source>the author</source>
        <translation>l’auteur</translation>
    </message>
    <message>
        <source>the outlet</source>
        <translation>le média</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>rule “{name}”</source>
        <translation>règle «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>memory of the project</source>
        <translation>mémoire du projet</translation>
    </message>
    <message>
        <source>model {name}</source>
        <translation>modèle {name}</translation>
    </message>
    <message>
        <source>imported from {name}</source>
        <translation>importée de {name}</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>signalé</translation>
    </message>
    <message>
        <source>Article done: {name}</source>
        <translation>Article terminé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Article skipped: {name}</source>
        <translation>Article passé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Article flagged: {name}</source>
        <translation>Article signalé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Article taken up again: {name}</source>
        <translation>Article repris&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Article put back: {name}</source>
        <translation>Article remis à faire&#xa0;: {name}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>{hour}:{minute}</source>
        <translation>{hour} h {minute}</translation>
    </message>
</context>
</TS>

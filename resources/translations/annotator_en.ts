<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Blind</name>
    <message numerus="yes">
        <source>%n finished of them</source>
        <translation>
            <numerusform>%n finished of them</numerusform>
            <numerusform>%n finished of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n articles, chosen at random</source>
        <translation>
            <numerusform>of %n article, chosen at random</numerusform>
            <numerusform>of %n articles, chosen at random</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stances</source>
        <translation>
            <numerusform>%n stance</numerusform>
            <numerusform>%n stances</numerusform>
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
            <numerusform>Judge %n stance {polarity}</numerusform>
            <numerusform>Judge %n stances {polarity}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn %n mentions into {label}</source>
        <translation>
            <numerusform>Turn %n mention into {label}</numerusform>
            <numerusform>Turn %n mentions into {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n mentions mean {name}</source>
        <translation>
            <numerusform>Let %n mention mean {name}</numerusform>
            <numerusform>Let %n mentions mean {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark the whole name in %n places</source>
        <translation>
            <numerusform>Mark the whole name in %n place</numerusform>
            <numerusform>Mark the whole name in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n places {label}</source>
        <translation>
            <numerusform>Label %n place {label}</numerusform>
            <numerusform>Label %n places {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n rejected ones</source>
        <translation>
            <numerusform>Accept %n rejected one</numerusform>
            <numerusform>Accept %n rejected ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>majority: %n looked at</source>
        <translation>
            <numerusform>majority: %n looked at</numerusform>
            <numerusform>majority: %n looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted by completion</source>
        <translation>
            <numerusform>%n accepted by completion</numerusform>
            <numerusform>%n accepted by completion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them accepted by completion, never looked at one by one</source>
        <translation>
            <numerusform>%n of them accepted by completion, never looked at by itself</numerusform>
            <numerusform>%n of them accepted by completion, never looked at one by one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeTeller</name>
    <message numerus="yes">
        <source>%n to check again</source>
        <comment>mentions</comment>
        <translation>
            <numerusform>%n to check again</numerusform>
            <numerusform>%n to check again</numerusform>
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
</context>
<context>
    <name>ChangesPane</name>
    <message numerus="yes">
        <source>%n mentions would be removed</source>
        <translation>
            <numerusform>%n mention would be removed</numerusform>
            <numerusform>%n mentions would be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions would change</source>
        <translation>
            <numerusform>%n mention would change</numerusform>
            <numerusform>%n mentions would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished articles go back to review</source>
        <translation>
            <numerusform>%n finished article goes back to review</numerusform>
            <numerusform>%n finished articles go back to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished articles change and stay finished</source>
        <translation>
            <numerusform>%n finished article changes and stays finished</numerusform>
            <numerusform>%n finished articles change and stay finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>changes</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message numerus="yes">
        <source>%n commands</source>
        <translation>
            <numerusform>%n command</numerusform>
            <numerusform>%n commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsistencyWorkspace</name>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <translation>
            <numerusform>%n settled</numerusform>
            <numerusform>%n settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Computed at {hour} on %n articles</source>
        <translation>
            <numerusform>Computed at {hour} on %n article</numerusform>
            <numerusform>Computed at {hour} on %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecideManyDialog</name>
    <message numerus="yes">
        <source>Accept %n suggestions</source>
        <translation>
            <numerusform>Accept %n suggestion</numerusform>
            <numerusform>Accept %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n suggestions</source>
        <translation>
            <numerusform>Reject %n suggestion</numerusform>
            <numerusform>Reject %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message numerus="yes">
        <source>The program suggested mentions and stances in %n articles.</source>
        <translation>
            <numerusform>The program suggested mentions and stances in %n article.</numerusform>
            <numerusform>The program suggested mentions and stances in %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n parts: seeing what undoing them comes to takes a moment.</source>
        <translation>
            <numerusform>It has %n part: seeing what undoing it comes to takes a moment.</numerusform>
            <numerusform>It has %n parts: seeing what undoing them comes to takes a moment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n changes</source>
        <translation>
            <numerusform>Undo %n change</numerusform>
            <numerusform>Undo %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the %n others</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Undo %n other</numerusform>
            <numerusform>Undo the %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open the %n articles</source>
        <translation>
            <numerusform>Open %n article</numerusform>
            <numerusform>Open the %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later operations build on it:</source>
        <translation>
            <numerusform>%n later operation builds on it:</numerusform>
            <numerusform>%n later operations build on it:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityDelegate</name>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityDialog</name>
    <message numerus="yes">
        <source>Split %n mentions of this article off as</source>
        <translation>
            <numerusform>Split %n mention of this article off as</numerusform>
            <numerusform>Split %n mentions of this article off as</numerusform>
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
        <source>in %n articles</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %n mentions off</source>
        <translation>
            <numerusform>Split %n mention off</numerusform>
            <numerusform>Split %n mentions off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The others, %n of them, stay as they are.</source>
        <translation>
            <numerusform>The other %n stays as it is.</numerusform>
            <numerusform>The others, %n of them, stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityModel</name>
    <message numerus="yes">
        <source>%n more entities…</source>
        <translation>
            <numerusform>%n more entity…</numerusform>
            <numerusform>%n more entities…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <comment>mentions</comment>
        <translation>
            <numerusform>%n here</numerusform>
            <numerusform>%n here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the corpus</source>
        <comment>mentions</comment>
        <translation>
            <numerusform>%n in the corpus</numerusform>
            <numerusform>%n in the corpus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Export %n articles</source>
        <translation>
            <numerusform>Export %n article</numerusform>
            <numerusform>Export %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles stay outside.</source>
        <translation>
            <numerusform>%n article stays outside.</numerusform>
            <numerusform>%n articles stay outside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggested stances are undecided and stay outside.</source>
        <translation>
            <numerusform>%n suggested stance is undecided and stays outside.</numerusform>
            <numerusform>%n suggested stances are undecided and stay outside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggested stances are undecided and go in as such.</source>
        <translation>
            <numerusform>%n suggested stance is undecided and goes in as such.</numerusform>
            <numerusform>%n suggested stances are undecided and go in as such.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n articles written to {file}, and read back without a difference.</source>
        <translation>
            <numerusform>%n article written to {file}, and read back without a difference.</numerusform>
            <numerusform>%n articles written to {file}, and read back without a difference.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n names in memory</source>
        <translation>
            <numerusform>%n name in memory</numerusform>
            <numerusform>%n names in memory</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finished</name>
    <message numerus="yes">
        <source>Nothing is left in this list; %n articles outside it are to do.</source>
        <translation>
            <numerusform>Nothing is left in this list; %n article outside it is to do.</numerusform>
            <numerusform>Nothing is left in this list; %n articles outside it are to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles done</source>
        <translation>
            <numerusform>%n article done</numerusform>
            <numerusform>%n articles done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%n flagged</numerusform>
            <numerusform>%n flagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggested stances undecided</source>
        <translation>
            <numerusform>%n suggested stance undecided</numerusform>
            <numerusform>%n suggested stances undecided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message numerus="yes">
        <source>%n characters selected</source>
        <translation>
            <numerusform>%n character selected</numerusform>
            <numerusform>%n characters selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foreteller</name>
    <message numerus="yes">
        <source>have changed since: they stay as they are</source>
        <translation>
            <numerusform>has changed since: it stays as it is</numerusform>
            <numerusform>have changed since: they stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>articles will be removed</source>
        <translation>
            <numerusform>article will be removed</numerusform>
            <numerusform>articles will be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>articles will come back</source>
        <translation>
            <numerusform>article will come back</numerusform>
            <numerusform>articles will come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>articles will be open again</source>
        <translation>
            <numerusform>article will be open again</numerusform>
            <numerusform>articles will be open again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stances will be removed</source>
        <translation>
            <numerusform>stance will be removed</numerusform>
            <numerusform>stances will be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stances will come back</source>
        <translation>
            <numerusform>stance will come back</numerusform>
            <numerusform>stances will come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stances will be to check again</source>
        <translation>
            <numerusform>stance will be to check again</numerusform>
            <numerusform>stances will be to check again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stances will be rejected again</source>
        <translation>
            <numerusform>stance will be rejected again</numerusform>
            <numerusform>stances will be rejected again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>entities will be removed</source>
        <translation>
            <numerusform>entity will be removed</numerusform>
            <numerusform>entities will be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>entities will come back</source>
        <translation>
            <numerusform>entity will come back</numerusform>
            <numerusform>entities will come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passages will be part of the article again</source>
        <translation>
            <numerusform>passage will be part of the article again</numerusform>
            <numerusform>passages will be part of the article again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passages will be outside the article again</source>
        <translation>
            <numerusform>passage will be outside the article again</numerusform>
            <numerusform>passages will be outside the article again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>decisions will be as before</source>
        <translation>
            <numerusform>decision will be as before</numerusform>
            <numerusform>decisions will be as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stances will be as before</source>
        <translation>
            <numerusform>stance will be as before</numerusform>
            <numerusform>stances will be as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>entities will be as before</source>
        <translation>
            <numerusform>entity will be as before</numerusform>
            <numerusform>entities will be as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passages will be as before</source>
        <translation>
            <numerusform>passage will be as before</numerusform>
            <numerusform>passages will be as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set of labels will be as before</source>
        <translation>
            <numerusform>set of labels will be as before</numerusform>
            <numerusform>set of labels will be as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>articles will be as before</source>
        <translation>
            <numerusform>article will be as before</numerusform>
            <numerusform>articles will be as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{label} mentions will be removed</source>
        <translation>
            <numerusform>{label} mention will be removed</numerusform>
            <numerusform>{label} mentions will be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mentions will be removed</source>
        <translation>
            <numerusform>mention will be removed</numerusform>
            <numerusform>mentions will be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mentions will come back</source>
        <translation>
            <numerusform>mention will come back</numerusform>
            <numerusform>mentions will come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>suggestions will be to check again</source>
        <translation>
            <numerusform>suggestion will be to check again</numerusform>
            <numerusform>suggestions will be to check again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mentions will be rejected again</source>
        <translation>
            <numerusform>mention will be rejected again</numerusform>
            <numerusform>mentions will be rejected again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mentions will be as before</source>
        <translation>
            <numerusform>mention will be as before</numerusform>
            <numerusform>mentions will be as before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>Suggestions for %n articles</source>
        <translation>
            <numerusform>Suggestions for %n article</numerusform>
            <numerusform>Suggestions for %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>%n operation</numerusform>
            <numerusform>%n operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations and more</source>
        <translation>
            <numerusform>%n operation and more</numerusform>
            <numerusform>%n operations and more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistorySide</name>
    <message numerus="yes">
        <source>%n operations, not verified yet</source>
        <translation>
            <numerusform>%n operation, not verified yet</numerusform>
            <numerusform>%n operations, not verified yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>%n files could be read with another encoding:</source>
        <translation>
            <numerusform>%n file could be read with another encoding:</numerusform>
            <numerusform>%n files could be read with another encoding:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message numerus="yes">
        <source>%n actions have keys of your own</source>
        <translation>
            <numerusform>%n action has keys of your own</numerusform>
            <numerusform>%n actions have keys of your own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelAllDialog</name>
    <message numerus="yes">
        <source>%n occurrences</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n mentions</source>
        <translation>
            <numerusform>Label %n mention</numerusform>
            <numerusform>Label %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished articles stay finished</source>
        <translation>
            <numerusform>%n finished article stays finished</numerusform>
            <numerusform>%n finished articles stay finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelModel</name>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsWorkspace</name>
    <message numerus="yes">
        <source>Draft: %n changes</source>
        <translation>
            <numerusform>Draft: %n change</numerusform>
            <numerusform>Draft: %n changes</numerusform>
        </translation>
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
    <name>LedgerWorkspace</name>
    <message numerus="yes">
        <source>last %n articles</source>
        <translation>
            <numerusform>last %n article</numerusform>
            <numerusform>last %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestions judged</source>
        <translation>
            <numerusform>%Ln suggestion judged</numerusform>
            <numerusform>%Ln suggestions judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switching it off takes back %Ln undecided suggestions.</source>
        <translation>
            <numerusform>Switching it off takes back %Ln undecided suggestion.</numerusform>
            <numerusform>Switching it off takes back %Ln undecided suggestions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Close without %n changes</source>
        <translation>
            <numerusform>Close without %n change</numerusform>
            <numerusform>Close without %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message numerus="yes">
        <source>%n supportive</source>
        <translation>
            <numerusform>%n supportive</numerusform>
            <numerusform>%n supportive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neutral</source>
        <translation>
            <numerusform>%n neutral</numerusform>
            <numerusform>%n neutral</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without stance</source>
        <translation>
            <numerusform>%n without stance</numerusform>
            <numerusform>%n without stance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message numerus="yes">
        <source>{on} of {all} names in use, from %n articles</source>
        <translation>
            <numerusform>{on} of {all} names in use, from %n article</numerusform>
            <numerusform>{on} of {all} names in use, from %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message numerus="yes">
        <source>All %n mentions get the other label; this one is gone.</source>
        <translation>
            <numerusform>The %n mention gets the other label; this one is gone.</numerusform>
            <numerusform>All %n mentions get the other label; this one is gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n mentions those move that read like the list: one a line, … for any words.</source>
        <translation>
            <numerusform>The %n mention moves if it reads like the list: one a line, … for any words.</numerusform>
            <numerusform>Of %n mentions those move that read like the list: one a line, … for any words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n mentions. They go to another label, or are removed too.</source>
        <translation>
            <numerusform>It has %n mention, which goes to another label or is removed too.</numerusform>
            <numerusform>It has %n mentions. They go to another label, or are removed too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceDelegate</name>
    <message numerus="yes">
        <source>Show the %n others</source>
        <translation>
            <numerusform>Show %n other</numerusform>
            <numerusform>Show the %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message numerus="yes">
        <source>%n articles added</source>
        <translation>
            <numerusform>%n article added</numerusform>
            <numerusform>%n articles added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labelled</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%n labelled</numerusform>
            <numerusform>%n labelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <comment>labels of an article</comment>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueMenus</name>
    <message numerus="yes">
        <source>Remove %n articles from the project</source>
        <translation>
            <numerusform>Remove %n article from the project</numerusform>
            <numerusform>Remove %n articles from the project</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>carried by %n titles</source>
        <translation>
            <numerusform>carried by %n title</numerusform>
            <numerusform>carried by %n titles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>%n texts are not searched yet</source>
        <translation>
            <numerusform>%n text is not searched yet</numerusform>
            <numerusform>%n texts are not searched yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recounter</name>
    <message numerus="yes">
        <source>%n mentions suggested</source>
        <translation>
            <numerusform>%n mention suggested</numerusform>
            <numerusform>%n mentions suggested</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles removed</source>
        <translation>
            <numerusform>%n article removed</numerusform>
            <numerusform>%n articles removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles added</source>
        <translation>
            <numerusform>%n article added</numerusform>
            <numerusform>%n articles added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions removed</source>
        <translation>
            <numerusform>%n mention removed</numerusform>
            <numerusform>%n mentions removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions: {old} → {label}</source>
        <translation>
            <numerusform>%n mention: {old} → {label}</numerusform>
            <numerusform>%n mentions: {old} → {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions accepted</source>
        <translation>
            <numerusform>%n mention accepted</numerusform>
            <numerusform>%n mentions accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions labelled</source>
        <translation>
            <numerusform>%n mention labelled</numerusform>
            <numerusform>%n mentions labelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions changed</source>
        <translation>
            <numerusform>%n mention changed</numerusform>
            <numerusform>%n mentions changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stances changed</source>
        <translation>
            <numerusform>%n stance changed</numerusform>
            <numerusform>%n stances changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>changes of labels</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n others</source>
        <comment>articles</comment>
        <translation>
            <numerusform>{name} and %n other</numerusform>
            <numerusform>{name} and %n others</numerusform>
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
            <numerusform>%n suggestion accepted by completion</numerusform>
            <numerusform>%n suggestions accepted by completion</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message numerus="yes">
        <source>Judged so %n times elsewhere</source>
        <translation>
            <numerusform>Judged so %n time elsewhere</numerusform>
            <numerusform>Judged so %n times elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n operations were done after it.</source>
        <translation>
            <numerusform>%n operation was done after it.</numerusform>
            <numerusform>%n operations were done after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reteller</name>
    <message numerus="yes">
        <source>%n acceptances taken back</source>
        <translation>
            <numerusform>%n acceptance taken back</numerusform>
            <numerusform>%n acceptances taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions accepted</source>
        <translation>
            <numerusform>%n mention accepted</numerusform>
            <numerusform>%n mentions accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions labelled</source>
        <translation>
            <numerusform>%n mention labelled</numerusform>
            <numerusform>%n mentions labelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions removed</source>
        <translation>
            <numerusform>%n mention removed</numerusform>
            <numerusform>%n mentions removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions: {old} → {label}</source>
        <translation>
            <numerusform>%n mention: {old} → {label}</numerusform>
            <numerusform>%n mentions: {old} → {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions changed</source>
        <translation>
            <numerusform>%n mention changed</numerusform>
            <numerusform>%n mentions changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewMenus</name>
    <message numerus="yes">
        <source>Accept %n suggestions</source>
        <translation>
            <numerusform>Accept %n suggestion</numerusform>
            <numerusform>Accept %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n mentions</source>
        <translation>
            <numerusform>Remove %n mention</numerusform>
            <numerusform>Remove %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabel %n mentions</source>
        <translation>
            <numerusform>Relabel %n mention</numerusform>
            <numerusform>Relabel %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename everywhere (%n mentions)…</source>
        <translation>
            <numerusform>Rename everywhere (%n mention)…</numerusform>
            <numerusform>Rename everywhere (%n mentions)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge, relabel or split (%n mentions)…</source>
        <translation>
            <numerusform>Merge, relabel or split (%n mention)…</numerusform>
            <numerusform>Merge, relabel or split (%n mentions)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New name, for %n mentions in the corpus:</source>
        <translation>
            <numerusform>New name, for %n mention in the corpus:</numerusform>
            <numerusform>New name, for %n mentions in the corpus:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunHead</name>
    <message numerus="yes">
        <source>carried by %n titles</source>
        <translation>
            <numerusform>carried by %n title</numerusform>
            <numerusform>carried by %n titles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Salvaging</name>
    <message numerus="yes">
        <source>%n operations of {file} are saved in {other}.</source>
        <translation>
            <numerusform>%n operation of {file} is saved in {other}.</numerusform>
            <numerusform>%n operations of {file} are saved in {other}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records came in without their history.</source>
        <translation>
            <numerusform>%n record came in without its history.</numerusform>
            <numerusform>%n records came in without their history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles are lost.</source>
        <translation>
            <numerusform>%n article is lost.</numerusform>
            <numerusform>%n articles are lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StancesWorkspace</name>
    <message numerus="yes">
        <source>%n stances</source>
        <translation>
            <numerusform>%n stance</numerusform>
            <numerusform>%n stances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holders</source>
        <translation>
            <numerusform>%n holder</numerusform>
            <numerusform>%n holders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not set, not counted</source>
        <translation>
            <numerusform>%n not set, not counted</numerusform>
            <numerusform>%n not set, not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles judged as a whole, not counted</source>
        <translation>
            <numerusform>%n article judged as a whole, not counted</numerusform>
            <numerusform>%n articles judged as a whole, not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>solid: supportive, dashed: critical; from a balance of %n on</source>
        <translation>
            <numerusform>solid: supportive, dashed: critical; from a balance of %n on</numerusform>
            <numerusform>solid: supportive, dashed: critical; from a balance of %n on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradictions</source>
        <translation>
            <numerusform>%n contradiction</numerusform>
            <numerusform>%n contradictions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>%n suggestions more for this article</source>
        <translation>
            <numerusform>%n suggestion more for this article</numerusform>
            <numerusform>%n suggestions more for this article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message numerus="yes">
        <source>%n mentions labelled</source>
        <translation>
            <numerusform>%n mention labelled</numerusform>
            <numerusform>%n mentions labelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions accepted</source>
        <translation>
            <numerusform>%n mention accepted</numerusform>
            <numerusform>%n mentions accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions relabelled</source>
        <translation>
            <numerusform>%n mention relabelled</numerusform>
            <numerusform>%n mentions relabelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions removed</source>
        <translation>
            <numerusform>%n mention removed</numerusform>
            <numerusform>%n mentions removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions accepted by completion</source>
        <translation>
            <numerusform>%n suggestion accepted by completion</numerusform>
            <numerusform>%n suggestions accepted by completion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inside longer mentions left alone</source>
        <translation>
            <numerusform>%n inside a longer mention left alone</numerusform>
            <numerusform>%n inside longer mentions left alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TogetherTeller</name>
    <message numerus="yes">
        <source>%n stances</source>
        <translation>
            <numerusform>%n stance</numerusform>
            <numerusform>%n stances</numerusform>
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
</context>
<context>
    <name>TopLine</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>

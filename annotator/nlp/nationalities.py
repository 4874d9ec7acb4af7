"""English adjectives of origin, which are written with a capital and name nobody."""

from __future__ import annotations

from annotator.nlp.wordset import word_set

__all__ = ["NATIONALITIES"]

NATIONALITIES = word_set(
    """afghan african albanian algerian american angolan arab argentine armenian asian australian austrian
    azeri bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian
    cameroonian canadian caribbean catalan chechen chilean chinese colombian congolese croatian cuban
    cypriot czech danish dutch egyptian emirati english eritrean estonian ethiopian european finnish
    flemish french gambian georgian german ghanaian greek guatemalan guinean haitian honduran hungarian
    icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jewish
    jordanian kazakh kenyan korean kosovan kurdish kuwaiti latin latvian lebanese liberian libyan
    lithuanian macedonian malaysian malian maltese mexican moldovan mongolian moroccan muslim nepalese
    nigerian norwegian omani pakistani palestinian panamanian peruvian polish portuguese qatari romanian
    russian rwandan saudi scottish senegalese serbian sicilian slovak slovenian somali spanish sudanese
    swedish swiss syrian taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian uruguayan
    venezuelan vietnamese welsh yemeni zambian zimbabwean christian catholic protestant democratic
    republican western eastern northern southern atlantic pacific victorian"""
)

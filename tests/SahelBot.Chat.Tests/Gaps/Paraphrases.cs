namespace SahelBot.Chat.Tests.Gaps;

/// <summary>Questions that nobody answers, made up for the tests: those of one row ask for the same.</summary>
internal static class Paraphrases
{
    /// <summary>With these the threshold was found.</summary>
    public static string[][] Tuning { get; } =
    [
        [
            "How many drones did Ukraine sell to Mauritania?", "how many ukrainian drones were sold to Mauritania", "number of drones sold to Mauritania by Ukraine",
            "Did Ukraine sell drones to Mauritania, and how many?",
        ],
        ["What does the Malian army earn?", "salary of malian army soldiers", "How much do soldiers of the Malian army earn?", "What is the pay of Malian soldiers?"],
        ["Who is the ambassador of Niger in Kyiv?", "Niger ambassador Kyiv", "who is Niger's ambassador to Kyiv now?", "name of the ambassador of Niger in Kyiv"],
        ["Did Togo break off relations with Ukraine?", "has Togo cut relations with Ukraine?", "When did Togo break relations with Ukraine?"],
        ["Did Benin break off relations with Ukraine?", "has Benin broken off relations with Ukraine"],
        ["What did China say about Tinzaouaten?", "China's statement about Tinzaouaten", "Did China say anything on Tinzaouaten?"],
        ["What did Turkey say about Tinzaouaten?", "statement of Turkey on Tinzaouaten"],
        ["How many Wagner fighters are in Burkina Faso today?", "number of wagner fighters in Burkina Faso", "how many Wagner fighters does Burkina Faso have"],
        ["How many Wagner fighters are in Niger today?", "wagner fighters in Niger number"],
        ["What is the price of bread in Bamako?", "bread price bamako", "How much does bread cost in Bamako?"],
        ["Will there be elections in Mali?", "when are the elections in Mali?", "Mali elections date", "When will elections be held in Mali?"],
        ["Will there be elections in Niger?", "Niger elections when"],
        ["Who finances the rebels of the CSP?", "who funds the CSP rebels?", "financing of CSP rebels"],
        ["Combien de soldats ukrainiens sont au Mali ?", "nombre de soldats ukrainiens au Mali", "Combien y a-t-il de soldats ukrainiens au Mali ?"],
        ["Qui est le président du Togo ?", "président du Togo", "Comment s'appelle le président du Togo ?"],
    ];

    /// <summary>With these it was only tried.</summary>
    public static string[][] HeldBack { get; } =
    [
        ["Did Ghana send weapons to Ukraine?", "has ghana sent weapons to ukraine", "weapons from Ghana to Ukraine"],
        ["Did Senegal summon the Ukrainian ambassador?", "why did Senegal summon the ambassador of Ukraine?", "Senegal summons ambassador Ukraine"],
        ["What is the weather in Timbuktu?", "weather timbuktu", "weather forecast for Timbuktu"],
        ["Which hospital treated the wounded of Tinzaouaten?", "hospital for the wounded of Tinzaouaten", "where were the wounded of Tinzaouaten treated, in which hospital?"],
        ["How many civilians died in Kidal in 2025?", "civilians who died in Kidal 2025", "number of civilians that died in Kidal in 2025"],
        ["How many civilians died in Gao in 2025?", "civilians died gao 2025"],
        ["What did the Pope say about Mali?", "the pope's words about Mali", "has the Pope said anything about Mali?"],
        ["What did the Pope say about Niger?", "pope on Niger"],
        ["Who won the football match between Mali and Senegal?", "football Mali Senegal who won", "result of the football match Mali against Senegal"],
        ["Combien coûte un visa pour le Niger ?", "prix du visa pour le Niger", "visa Niger prix"],
    ];
}

namespace SahelBot.Knowledge.Tests.Folders;

/// <summary>A small folder that uses every field of the format.</summary>
public static class ValidFiles
{
    public const string Article = "articles/kyivpost-flag.md";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [Article] =
            """
            ---
            id: kyivpost-flag
            title: Kyiv Post publishes photo
            url: https://www.kyivpost.com/post/36557
            publisher: Kyiv Post
            published: 2024-07-29
            language: en
            source-language: en
            perspective: Ukrainian press
            retrieved: 2026-11-22
            reviewed: 2026-11-22
            title-is-descriptive: true
            note: "The headline: not shown."
            ---

            ## The photo

            Kyiv Post published a photo of Tuareg rebels with a flag. {#photo when=2024-07-29 about="tuareg-rebels ukraine"}

            - Andriy Yusov said that the rebels had "received necessary
              information". {#yusov when=2024-07-29 by=andriy-yusov about="tuareg-rebels" contested=help quote="received necessary information" quote-by="Andriy Yusov"}
            - Ukraine denied help.

            """,
        ["articles/kyivpost-flag.fr.md"] =
            """
            ---
            translates: kyivpost-flag
            language: fr
            ---

            Le Kyiv Post a publié une photo de rebelles touaregs. {#photo}

            Andriy Yusov a dit qu'ils avaient « reçu des informations ». {#yusov quote="reçu des informations"}

            L'Ukraine a nié toute aide. {#p3}

            """,
        ["articles/essor-enquete.md"] =
            """
            ---
            title: Enquête
            url: https://www.lessor.ml/enquete
            published: 2024-08
            source-language: fr
            ---

            On 6 August 2024 Mali opened an inquiry. {#inquiry when=2024-08-06 by=mali}

            """,
        ["timeline.yaml"] =
            """
            - id: inquiry-opened
              date: 2024-08-06
              headline: Mali opens an inquiry
              detail: The prosecutor announced it.
              actors: [mali]
              category: judicial
              articles: [essor-enquete]
              passages: [essor-enquete#inquiry]
              disputed: Nothing much.
              contested: [help]
            - date: 2024-07-25/2024-07-27
              headline: Battle of Tinzaouaten
              articles: [kyivpost-flag]

            """,
        ["actors.yaml"] =
            """
            - id: mali
              kind: state
              names: {en: Mali, fr: Mali}
              aliases: {en: [Malian government], any: [Bamako]}
            - id: ukraine
              kind: state
              names: {en: Ukraine, uk: Україна}
            - id: hur
              kind: body
              names: {en: HUR}
              part-of: [ukraine]
            - id: andriy-yusov
              kind: person
              names: {en: Andriy Yusov}
              aliases: {en: [Yusov]}
              part-of: [hur]
              line: Andriy Yusov spoke about the rebels.
              passages: [kyivpost-flag#yusov]
            - id: tuareg-rebels
              kind: group
              names: {en: Tuareg rebels}

            """,
        ["contested.yaml"] =
            """
            - id: help
              question: Did Ukraine help the rebels?
              note: 'Sources differ: some say yes, others say no.'
              positions:
                - holder: Mali
                  actors: [mali]
                  says: Mali says that Ukraine helped.
                  passages: [essor-enquete#inquiry]
                - holder: Ukraine
                  says: Ukraine denies it.
                  passages: [kyivpost-flag#p3]
                - holder: Others
                  says: Others do not know.
                  unsourced: true

            """,
        ["gaps.yaml"] =
            """
            - id: inquiry-result
              topic: Result of the inquiry
              note: The sources do not report a result.
              passages: [essor-enquete#inquiry]

            """,
        ["synonyms.yaml"] =
            """
            - en: [break, sever]
              fr: [rompre]

            """,
        ["questions.yaml"] =
            """
            - id: inquiry-when
              kind: when
              question: When did Mali open an inquiry?
              history: [What did Mali do?]
              status: answered
              holds: [6 August 2024]
              holds-not: [5 August]
              cites: [essor-enquete]
              contested: [help]
              held-back: true

            """,
        ["README.md"] = "Not an article.",
    };
}

namespace SahelBot.Intake.Passages;

/// <summary>
/// Tells sentences that report something from those that speak to the reader, to a program, or that belong to the page and not to
/// the article. Whatever a page says to a program stays text; it is only no use as knowledge.
/// </summary>
internal static class SentenceFilter
{
    private const int LeastCharacters = 30;
    private const int MostCharacters = 500;
    private const int LeastWords = 5;
    private const string Ends = ".!?…»”\"’)";
    private const string OpenQuotes = "\"“„«";
    private const string CloseQuotes = "\"”“»";

    private static readonly HashSet<string> _reader = WordSets.Words(
        """
        you your yours yourself
        vous votre vos
        ви вас вам вами ваш ваша ваше ваші вашого вашої ваших
        вы вас вам вами ваш ваша ваше ваши вашего вашей ваших
        """);

    private static readonly string[] _addressed = WordSets.Phrases(
        """
        ignore all, ignore any, ignore previous, ignore the above, disregard all, disregard any, disregard previous, previous instructions
        system prompt, system message, language model, ai model, ai assistant, as an ai, chatbot, chat bot, prompt injection, jailbreak
        instructions to the, new instructions, following instructions, assistant must, bot must, bot should, assistant should
        ignorez les, ignorez toutes, instructions precedentes, modele de langage, invite systeme, agent conversationnel
        ігноруй, ігноруйте, попередні інструкції, попередніх інструкцій, мовна модель, системний промпт, чатбот
        игнорируй, игнорируйте, предыдущие инструкции, предыдущих инструкций, языковая модель, системный промпт, чатбот
        """);

    private static readonly string[] _debris = WordSets.Phrases(
        """
        click here, read more, read also, see also, sign up, subscribe, newsletter, log in, all rights reserved, cookies, cookie policy
        privacy policy, terms of use, follow us, share this, advertisement, sponsored, copyright, getty images, photo credit, download the app
        lire aussi, lire la suite, cliquez, abonnez, newsletter, tous droits reserves, suivez nous, publicite, partager sur, inscrivez
        читайте також, читайте нас, підпишіться, підписуйтесь, підписуйтеся, усі права захищено, всі права захищені, реклама, натисніть
        читайте также, подпишитесь, подписывайтесь, все права защищены, реклама, нажмите, поделиться
        """);

    public static bool IsReport(string sentence)
    {
        if (sentence.Length is < LeastCharacters or > MostCharacters || !Ends.Contains(sentence[^1])
            || !char.IsUpper(FirstLetter(sentence)) || HasAddress(sentence))
        {
            return false;
        }

        var spaced = WordSets.Spaced(sentence);
        return WordSets.WordsOf(spaced).Count() >= LeastWords
            && !Array.Exists(_addressed, p => spaced.Contains(p, StringComparison.Ordinal))
            && !Array.Exists(_debris, p => spaced.Contains(p, StringComparison.Ordinal))
            && !WordSets.WordsOf(WordSets.Spaced(Unquoted(sentence))).Any(_reader.Contains);
    }

    /// <summary>Whom somebody quoted speaks to is not the reader.</summary>
    private static string Unquoted(string sentence)
    {
        var rest = new System.Text.StringBuilder();
        var isOpen = false;
        foreach (var letter in sentence)
        {
            if (isOpen ? CloseQuotes.Contains(letter) : OpenQuotes.Contains(letter))
            {
                isOpen = !isOpen;
                rest.Append(' ');
            }
            else if (!isOpen)
            {
                rest.Append(letter);
            }
        }

        return rest.ToString();
    }

    private static char FirstLetter(string sentence) => sentence.FirstOrDefault(char.IsLetter) is var first and not '\0'
        ? sentence.TakeWhile(c => c != first).Any(char.IsAsciiDigit) ? 'A' : first
        : 'A';

    private static bool HasAddress(string sentence) =>
        sentence.Contains("://", StringComparison.Ordinal) || sentence.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || (sentence.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at + 1 < sentence.Length && char.IsLetterOrDigit(sentence[at + 1]));
}

using System.Globalization;
using BenchmarkDotNet.Running;
using SahelBot.Benchmarks.Fitting;
using SahelBot.Benchmarks.Refreshing;

if (args is ["refresh", .. var sizes])
{
    foreach (var times in sizes)
    {
        await RefreshTable.WriteAsync(int.Parse(times, CultureInfo.InvariantCulture), Console.Out);
    }
}
else if (args is ["fit", .. var questionFiles])
{
    await AnswerabilityFit.WriteAsync(questionFiles, Console.Out);
}
else if (args is ["paragraphs", var folder])
{
    await ParagraphFit.WriteAsync(folder, Console.Out);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}

using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Safeguards;

namespace Yipai.Samples.Story;

/// <summary>Runs the citizen's app in its own process, which the story can kill.</summary>
/// <remarks>The app writes a report, queues it and waits.</remarks>
internal static class CitizenProcess
{
    public static async Task<int> RunAsync(string database, Uri endpoint, PrivacyProfile profile)
    {
        await using var host = new CitizenHost(database, endpoint, profile);
        YipaiClient client = host.Client;
        ReportDraft draft = StoryTexts.FirstDraft();
        Dictionary<WritingAdvice, AdviceChoice> choices = [];
        foreach (WritingAdvice advice in client.Reports.Advise(draft))
        {
            choices[advice] = advice.Item == DataItems.MobileNumber ? AdviceChoice.MoveToContact : AdviceChoice.Remove;
            await Console.Out.WriteLineAsync($"advice {advice.Item} {choices[advice]}");
        }

        SubmissionReceipt receipt = await client.Reports.SubmitAsync(draft.Apply(choices));
        await Console.Out.WriteLineAsync($"receipt {receipt}");
        OutboxDrain drain = await client.Outbox.DrainAsync();
        await Console.Out.WriteLineAsync($"waiting {drain.Remaining}");
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}

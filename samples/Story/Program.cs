using Yipai.Privacy;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;

if (args is ["citizen", var database, var endpoint, var profile])
{
    return await CitizenProcess.RunAsync(database, new Uri(endpoint), Enum.Parse<PrivacyProfile>(profile));
}

if (!StoryArguments.TryRead(args, out StoryArguments? arguments))
{
    await Console.Error.WriteLineAsync("Usage: dotnet run --project samples/Story [-- [--json] [--keep DIR] [--as-written]]");
    return 2;
}

StoryReport report = await ReportStory.RunAsync(
    arguments.Profile, arguments.KeepDirectory, arguments.IsJson ? TextWriter.Null : Console.Out);
if (arguments.IsJson)
{
    await Console.Out.WriteLineAsync(report.ToJson());
}

return report.Held ? 0 : 1;

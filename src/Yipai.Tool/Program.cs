using Yipai.Tool;
using Yipai.Tool.Streams;

string? all = Environment.GetEnvironmentVariable("LC_ALL");
string locale = (string.IsNullOrEmpty(all) ? Environment.GetEnvironmentVariable("LANG") : all) ?? "";
return await ToolCommand.RunAsync(args, StandardStreams.Create(), locale);

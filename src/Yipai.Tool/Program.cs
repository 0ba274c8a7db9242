using Yipai.Tool;

return await ToolCommand.RunAsync(args, StandardStreams.Create());

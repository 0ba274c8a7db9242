using Yipai.Tool;
using Yipai.Tool.Streams;

return await ToolCommand.RunAsync(args, StandardStreams.Create());

using Yipai.Privacy.Masking;

namespace Yipai.Samples.CityServer.Logging;

/// <summary>Writes every log line masked, whatever a developer put in it.</summary>
public sealed class MaskingLoggerProvider(Masker masker, TextWriter output) : ILoggerProvider
{
    private readonly TextWriter _output = TextWriter.Synchronized(output);

    public ILogger CreateLogger(string categoryName) => new MaskingLogger(categoryName, masker, _output);

    public void Dispose()
    {
    }
}

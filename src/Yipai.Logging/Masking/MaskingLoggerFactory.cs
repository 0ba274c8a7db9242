using Microsoft.Extensions.Logging;

namespace Yipai.Logging.Masking;

/// <summary>Puts the masking net before every logger of another factory.</summary>
internal sealed class MaskingLoggerFactory(ILoggerFactory inner, MaskingNet net) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new MaskingLogger(inner.CreateLogger(categoryName), net);

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();
}

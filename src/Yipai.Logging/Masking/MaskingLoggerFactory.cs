using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.Logging;

namespace Yipai.Logging.Masking;

/// <summary>Puts the masking net before every logger of another factory.</summary>
/// <param name="inner">The factory whose loggers get masked entries.</param>
/// <param name="net">Masks the entries.</param>
/// <param name="redactors">Redact classified values for a factory that does not, or null for the factory of .NET.</param>
internal sealed class MaskingLoggerFactory(ILoggerFactory inner, MaskingNet net, IRedactorProvider? redactors) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new MaskingLogger(inner.CreateLogger(categoryName), net, redactors);

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();
}

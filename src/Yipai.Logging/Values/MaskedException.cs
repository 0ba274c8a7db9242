using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Yipai.Logging.Values;

/// <summary>Replaces in a log an exception that contains a personal value and of whose type no masked copy can be made.</summary>
[SuppressMessage("Design", "CA1064", Justification = "It is never thrown: it only carries text to the providers.")]
[SuppressMessage("Design", "CA1032", Justification = "It is never thrown: it only carries text to the providers.")]
internal sealed class MaskedException(string message, string text, string? stackTrace, Exception? inner) : Exception(message, inner)
{
    /// <summary>Gets an empty dictionary, because values that were added to an exception are left out.</summary>
    public override IDictionary Data { get; } = new Dictionary<object, object>();

    public override string? StackTrace => stackTrace;

    public override string ToString() => text;
}

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Yipai.Logging.Values;

/// <summary>Copies an exception with another text, without any value of its own type.</summary>
/// <remarks>
/// Providers group by the .NET type and write it as <c>exception.type</c>. A constructor would need arguments that nobody knows, so the
/// copy is made without one and gets the fields of <see cref="Exception"/> only.
/// </remarks>
internal static class ExceptionCopy
{
    /// <summary>Returns the copy, or null if the runtime cannot make one of this type.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "No constructor runs, so trimming one changes nothing.")]
    public static Exception? Of(Exception original, string message, string? stackTrace, Exception? inner)
    {
        try
        {
            var copy = (Exception)RuntimeHelpers.GetUninitializedObject(original.GetType());
            Message(copy) = message;
            StackTrace(copy) = stackTrace;
            Inner(copy) = inner;
            copy.HResult = original.HResult;
            return copy;
        }
        catch (MemberAccessException)
        {
            return null;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_message")]
    private static extern ref string? Message(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_stackTraceString")]
    private static extern ref string? StackTrace(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_innerException")]
    private static extern ref Exception? Inner(Exception exception);
}

using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Yipai.Privacy;

namespace Yipai.Logging.Values;

/// <summary>Checks exceptions: their text, their data, the properties of their own types, and all inner exceptions.</summary>
internal sealed class LoggedExceptions(Masker masker, PersonalObjects objects, LoggedValues values)
{
    /// <summary>Returns the exception itself, or its masked replacement if it contains a personal value.</summary>
    public Exception Mask(Exception exception) =>
        masker.MaskText(exception.ToString(), Audience.Log).IsMasked || HoldsAny(exception) ? Masked(exception) : exception;

    private bool HoldsAny(Exception exception)
    {
        foreach (DictionaryEntry entry in exception.Data)
        {
            if (values.TryMask(entry.Key, out _) || values.TryMask(entry.Value, out _))
            {
                return true;
            }
        }

        return values.TryMask(exception.HelpLink, out _) || objects.IsMarked(exception.GetType()) || HoldsProperty(exception)
            || (exception is AggregateException several
                ? several.InnerExceptions.Any(HoldsAny)
                : exception.InnerException is { } inner && HoldsAny(inner));
    }

    /// <summary>Indicates whether a property of the exception's own type contains a personal value.</summary>
    /// <remarks>A property that cannot be read counts as if it did.</remarks>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A property that trimming removed cannot be logged.")]
    private bool HoldsProperty(Exception exception)
    {
        foreach (PropertyInfo property in exception.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            bool isText = property.PropertyType == typeof(string) || property.PropertyType == typeof(object)
                || property.PropertyType == typeof(Uri)
                || property.PropertyType == typeof(long) || typeof(IEnumerable<string>).IsAssignableFrom(property.PropertyType);
            if (!isText || property.DeclaringType == typeof(Exception) || !property.CanRead || property.GetIndexParameters().Length > 0)
            {
                continue;
            }

            try
            {
                if (values.TryMask(property.GetValue(exception), out _))
                {
                    return true;
                }
            }
            catch (TargetInvocationException)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns a masked copy of the same type, so that providers group it as before, or a replacement of another type.</summary>
    private Exception Masked(Exception exception)
    {
        string message = masker.Mask(exception.Message, Audience.Log);
        string? stackTrace = exception.StackTrace is { } trace ? masker.Mask(trace, Audience.Log) : null;
        Exception? inner = exception.InnerException is null ? null : Masked(exception.InnerException);
        return ExceptionCopy.Of(exception, message, stackTrace, inner) is { } copy && IsClean(copy) ? copy
            : new MaskedException(message, masker.Mask(exception.ToString(), Audience.Log), stackTrace, inner)
            {
                HResult = exception.HResult,
            };
    }

    /// <summary>Indicates whether a copy can be read and holds nothing to mask.</summary>
    private bool IsClean(Exception copy)
    {
        try
        {
            return !masker.MaskText(copy.ToString(), Audience.Log).IsMasked && !HoldsAny(copy);
        }
#pragma warning disable CA1031 // A type may throw anything if a field of its own has no value. Then it has no copy.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}

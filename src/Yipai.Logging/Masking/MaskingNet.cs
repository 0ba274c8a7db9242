using System.Collections;
using System.Globalization;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.Logging;
using Yipai.Logging.Values;
using Yipai.Privacy;
using Yipai.Privacy.Masking;

namespace Yipai.Logging.Masking;

/// <summary>Checks everything that no redactor has seen: messages, values, scopes and exceptions.</summary>
internal sealed class MaskingNet(Masker masker)
{
    private readonly LoggedValues _values = new(masker);

    /// <summary>Masks in place the values of a <c>LoggerMessage</c> that carry no class.</summary>
    /// <remarks>The template is part of the program and stays.</remarks>
    public void MaskTags(LoggerMessageState state)
    {
        KeyValuePair<string, object?>[] tags = state.TagArray;
        string? template = null;
        for (int index = 0; index < state.TagsCount; index++)
        {
            (string name, object? value) = tags[index];
            if (name != LogTemplate.Name && _values.TryMask(name, value, template ??= LogTemplate.Of(tags), out object? masked))
            {
                tags[index] = new(name, masked);
            }
        }
    }

    /// <summary>Redacts the classified values of a <c>LoggerMessage</c> and returns all its values.</summary>
    /// <remarks>
    /// A factory that replaced the one of .NET does not redact, so the generated formatter would find no classified value.
    /// </remarks>
    public static KeyValuePair<string, object?>[] Redact(LoggerMessageState state, IRedactorProvider redactors)
    {
        LoggerMessageState.ClassifiedTag[] classified = state.ClassifiedTagArray;
        for (int index = 0; index < state.ClassifiedTagsCount; index++)
        {
            LoggerMessageState.ClassifiedTag tag = classified[index];
            string? text = Convert.ToString(tag.Value, CultureInfo.InvariantCulture);
            state.RedactedTagArray[index] = new(tag.Name, text is null ? null : redactors.GetRedactor(tag.Classifications).Redact(text));
        }

        return [.. state.TagArray.AsSpan(0, state.TagsCount), .. state.RedactedTagArray.AsSpan(0, state.ClassifiedTagsCount)];
    }

    /// <summary>Returns the masked message and values, or null if there is nothing to mask.</summary>
    public MaskedState? MaskState<TState>(TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        IReadOnlyList<KeyValuePair<string, object?>>? values = state as IReadOnlyList<KeyValuePair<string, object?>>
            ?? (state as IEnumerable<KeyValuePair<string, object?>>)?.ToArray();
        if (values is null && _values.Describe(state) is { } described)
        {
            return new MaskedState(described, []);
        }

        KeyValuePair<string, object?>[]? masked = values is null ? null : MaskValues(values);
        string message = masked is null ? formatter(state, exception)
            : MaskedMessage.Of(() => formatter(state, exception), values!, masked);
        MaskedText text = masker.MaskText(message, Audience.Log);
        return masked is null && !text.IsMasked && !HoldsOther(state, ref masked)
            ? null
            : new MaskedState(text.Text, masked ?? [.. values ?? []]);
    }

    /// <summary>Returns the masked scope, or null if there is nothing to mask.</summary>
    public object? MaskScope(object state)
    {
        if (state is IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            return MaskState(values, null, static (state, _) => state.ToString() ?? "");
        }

        if (state is IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            KeyValuePair<string, object?>[] list = [.. pairs];
            return MaskValues(list) is { } masked ? new MaskedState("", masked) : null;
        }

        return _values.TryMask(state, out object? text) ? text : null;
    }

    /// <summary>Returns the exception itself, or its masked replacement if it contains a personal value.</summary>
    public Exception MaskException(Exception exception) => _values.Mask(exception);

    /// <summary>Indicates whether a state of any other shape, such as a dictionary of texts, holds something to mask.</summary>
    private bool HoldsOther<TState>(TState state, ref KeyValuePair<string, object?>[]? masked)
    {
        if (state is not IEnumerable or string or IReadOnlyList<KeyValuePair<string, object?>>
            || !_values.TryMask(state, out object? shown))
        {
            return false;
        }

        masked = shown is IEnumerable<KeyValuePair<string, object?>> pairs ? [.. pairs] : [];
        return true;
    }

    private KeyValuePair<string, object?>[]? MaskValues(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        string? template = LogTemplate.Of(values);
        KeyValuePair<string, object?>[]? masked = null;
        for (int index = 0; index < values.Count; index++)
        {
            (string key, object? value) = values[index];
            string name = _values.MaskName(key);
            if (_values.TryMask(key, value, template, out object? shown) || name != key)
            {
                masked ??= [.. values];
                masked[index] = new(name, shown);
            }
        }

        return masked;
    }
}

using Microsoft.Extensions.Logging;
using Yipai.Logging.Values;
using Yipai.Privacy;
using Yipai.Privacy.Masking;

namespace Yipai.Logging.Masking;

/// <summary>Checks everything that no redactor has seen: messages, values, scopes and exceptions.</summary>
internal sealed class MaskingNet(Masker masker)
{
    private readonly LoggedValues _values = new(masker);

    /// <summary>
    /// Masks in place the values of a <c>LoggerMessage</c> that carry no class. The template is part of the program and stays.
    /// </summary>
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

    /// <summary>Returns the masked message and values, or null if there is nothing to mask.</summary>
    public MaskedState? MaskState<TState>(TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state as IReadOnlyList<KeyValuePair<string, object?>>;
        if (values is null && _values.Describe(state) is { } described)
        {
            return new MaskedState(described, []);
        }

        KeyValuePair<string, object?>[]? masked = values is null ? null : MaskValues(values);
        string message = (masked is null ? null : LogTemplate.Render(masked)) ?? formatter(state, exception);
        MaskedText text = masker.MaskText(message, Audience.Log);
        return masked is null && !text.IsMasked ? null : new MaskedState(text.Text, masked ?? [.. values ?? []]);
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

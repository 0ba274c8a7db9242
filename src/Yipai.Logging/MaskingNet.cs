using System.Globalization;
using Microsoft.Extensions.Logging;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Masking;

namespace Yipai.Logging;

/// <summary>Looks through whatever no redactor has seen: messages, values, scopes and exceptions.</summary>
internal sealed class MaskingNet(Masker masker)
{
    /// <summary>Shorter numbers name nobody.</summary>
    private const long SmallestNumber = 1_000_000;

    private readonly PersonalObjects _objects = new(masker);

    /// <summary>Masks the values of a <c>LoggerMessage</c> that carry no class, in place; its template is part of the program.</summary>
    public void MaskTags(LoggerMessageState state)
    {
        KeyValuePair<string, object?>[] tags = state.TagArray;
        for (int index = 0; index < state.TagsCount; index++)
        {
            if (tags[index].Key != LogTemplate.Name && MaskValue(tags[index].Value, out object? masked))
            {
                tags[index] = new(tags[index].Key, masked);
            }
        }
    }

    /// <summary>The masked message and values, or null where there is nothing to mask.</summary>
    public MaskedState? MaskState<TState>(TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state as IReadOnlyList<KeyValuePair<string, object?>>;
        KeyValuePair<string, object?>[]? masked = values is null ? null : MaskValues(values);
        string message = (masked is null ? null : LogTemplate.Render(masked)) ?? formatter(state, exception);
        MaskedText text = masker.MaskText(message, Audience.Log);
        return masked is null && !text.IsMasked ? null : new MaskedState(text.Text, masked ?? [.. values ?? []]);
    }

    /// <summary>The masked scope, or null where there is nothing to mask.</summary>
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

        return MaskValue(state, out object? text) ? text : null;
    }

    /// <summary>The exception itself, or what stands for it where its text or data hold something to mask.</summary>
    public Exception MaskException(Exception exception)
    {
        MaskedText text = masker.MaskText(exception.ToString(), Audience.Log);
        bool hasData = false;
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            foreach (object? value in inner.Data.Values)
            {
                hasData |= MaskValue(value, out _);
            }
        }

        return text.IsMasked || hasData ? Masked(exception) : exception;
    }

    private MaskedException Masked(Exception exception) => new(
        masker.Mask(exception.Message, Audience.Log),
        masker.Mask(exception.ToString(), Audience.Log),
        exception.StackTrace,
        exception.InnerException is { } inner ? Masked(inner) : null);

    private KeyValuePair<string, object?>[]? MaskValues(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        KeyValuePair<string, object?>[]? masked = null;
        for (int index = 0; index < values.Count; index++)
        {
            KeyValuePair<string, object?> pair = values[index];
            if (MaskValue(pair.Value, out object? shown))
            {
                masked ??= [.. values];
                masked[index] = new(pair.Key, shown);
            }
        }

        return masked;
    }

    private bool MaskValue(object? value, out object? masked)
    {
        masked = value;
        if (value is null or < (int)SmallestNumber and > -(int)SmallestNumber or bool)
        {
            return false;
        }

        if (_objects.Contains(value))
        {
            masked = _objects.Describe(value);
            return true;
        }

        string? text = value switch
        {
            char or Guid or Enum or DateTime or DateTimeOffset or TimeSpan or byte or short or ushort => null,
            string written => written,
            long number => number is < SmallestNumber and > -SmallestNumber ? null : number.ToString(CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        MaskedText result = masker.MaskText(text, Audience.Log);
        masked = result.IsMasked ? result.Text : value;
        return result.IsMasked;
    }
}

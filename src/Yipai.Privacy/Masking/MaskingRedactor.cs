using Microsoft.Extensions.Compliance.Redaction;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Masking;

/// <summary>Masks one item for logs as a redactor of the platform.</summary>
/// <param name="masker">The masker.</param>
/// <param name="item">What the redacted values are.</param>
public sealed class MaskingRedactor(Masker masker, DataItem item) : Redactor
{
    /// <summary>The length of the masked value, in UTF-16 units.</summary>
    public override int GetRedactedLength(ReadOnlySpan<char> input) => Masked(input).Length;

    /// <summary>Writes the masked value; returns how many UTF-16 units.</summary>
    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        string masked = Masked(source);
        masked.CopyTo(destination);
        return masked.Length;
    }

    private string Masked(ReadOnlySpan<char> value) => masker.MaskItem(item, value.ToString(), Audience.Log);
}

namespace Yipai.Cases.Media;

/// <summary>Represents the implicit label (隐式标识) in the metadata of content that AI generated.</summary>
/// <remarks>
/// Nobody may remove such a label in bad faith (labelling measures, article 10, in force since 2025-09-01). So it is the only metadata
/// that survives scrubbing beside what the picture needs. An explicit label (显式标识) is part of the pixels and stays with them.
/// </remarks>
/// <param name="Kind">What the label says about the content.</param>
/// <param name="ProviderCode">
/// The code of the service provider, or null if the label has no such code. It has 1 to 64 ASCII letters, digits and hyphens, one digit at
/// least. A name, a mobile number or a text with an identity number is no code.
/// </param>
/// <param name="ContentNumber">The number of the content, in the same form, or null if the label has no such number.</param>
public sealed record AiContentLabel(AiLabelKind Kind, string? ProviderCode, string? ContentNumber)
{
    /// <summary>Returns the kind, never the code or the number.</summary>
    public override string ToString() => Kind.ToString();
}

namespace Yipai.Privacy.Masking;

/// <summary>Provides the formats of well-known Chinese masking libraries, for hosts that move from them (docs/masking.md).</summary>
/// <remarks>
/// The public and the log see what those libraries show to anyone. Where those libraries let a value through because its shape is odd,
/// these rules hide it.
/// </remarks>
public static class MaskingProfiles
{
    /// <summary>Gets the formats of hutool's <c>DesensitizedUtil</c> 5.8.</summary>
    public static MaskingRules Hutool { get; } = RuleFileReader.ReadEmbedded("masking-hutool.json");

    /// <summary>Gets the formats of the text scan of houbb sensitive 1.9.</summary>
    public static MaskingRules HoubbSensitive { get; } = RuleFileReader.ReadEmbedded("masking-houbb.json");
}

namespace Yipai.Privacy.Masking;

/// <summary>The formats of well-known Chinese masking libraries, for hosts that move from them (docs/masking.md).</summary>
/// <remarks>
/// They show the public and the log what those libraries show anyone. What those let through because its shape is odd is hidden here.
/// </remarks>
public static class MaskingProfiles
{
    /// <summary>The formats of hutool's <c>DesensitizedUtil</c> 5.8.</summary>
    public static MaskingRules Hutool { get; } = RuleFileReader.ReadEmbedded("masking-hutool.json");

    /// <summary>The formats of houbb sensitive's text scan 1.9.</summary>
    public static MaskingRules HoubbSensitive { get; } = RuleFileReader.ReadEmbedded("masking-houbb.json");
}

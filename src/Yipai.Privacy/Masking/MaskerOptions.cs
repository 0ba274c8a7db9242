using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Holds what <see cref="Masker.Create"/> makes a masker of.</summary>
public sealed class MaskerOptions
{
    /// <summary>Gets or sets the masking rules.</summary>
    /// <remarks>The default is <see cref="MaskingRules.Default"/>.</remarks>
    public MaskingRules Rules { get; set; } = MaskingRules.Default;

    /// <summary>Gets or sets the kinds that the masker looks for in texts.</summary>
    /// <remarks>The default is every kind of the SDK.</remarks>
    public IReadOnlyCollection<FindingKind> Kinds { get; set; } = FindingKinds.All;

    /// <summary>Gets or sets what finds names that no word introduces.</summary>
    /// <remarks>The default is null: the rules alone find names.</remarks>
    public NameFinder? Names { get; set; }

    /// <summary>Gets or sets what gives the numbers for <see cref="MaskFormat.Relay"/>.</summary>
    /// <remarks>The default is null: these values are hidden.</remarks>
    public IRelayNumbers? Relay { get; set; }
}

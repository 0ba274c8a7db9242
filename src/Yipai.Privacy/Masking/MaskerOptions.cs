using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Holds what <see cref="Masker.Create"/> makes a masker of.</summary>
public sealed class MaskerOptions
{
    /// <summary>Gets or sets the masking rules. The default is <see cref="MaskingRules.Default"/>.</summary>
    public MaskingRules Rules { get; set; } = MaskingRules.Default;

    /// <summary>Gets or sets the kinds that the masker looks for in texts. The default is every kind of the SDK.</summary>
    public IReadOnlyCollection<FindingKind> Kinds { get; set; } = FindingKinds.All;

    /// <summary>Gets or sets what finds names that no word introduces. The default is null: the rules alone find names.</summary>
    public NameFinder? Names { get; set; }

    /// <summary>
    /// Gets or sets what gives the numbers for <see cref="MaskFormat.Relay"/>. The default is null: these values are hidden.
    /// </summary>
    public IRelayNumbers? Relay { get; set; }
}

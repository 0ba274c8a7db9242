using Yipai.Privacy.Detection;
using Yipai.Privacy.Names.Models;

namespace Yipai.Privacy.Names;

/// <summary>Finds Chinese names that nothing introduces (姓名), such as in 楼上周晓楠家的空调外机一直滴水.</summary>
/// <remarks>
/// A dictionary, the rarity of a name's characters and the words beside it decide, with weights that were trained on generated messages.
/// The public and partners get every likely name masked; for all others only names count that are nearly sure (docs/detection.md).
/// The model reads names of two to four characters with a Chinese surname. It takes about 3 MB of memory and loads at the first use.
/// </remarks>
/// <example>
/// <code>
/// builder.Services.AddYipaiPrivacy(o => o.UseDemonstrationHandler()).AddNameModel();
/// Masker masker = Masker.Create(o => o.Names = NameModel.Default);
/// string text = masker.Mask("楼上周晓楠家的空调外机一直滴水", Audience.Public);   // 楼上周**家的空调外机一直滴水
/// </code>
/// </example>
public sealed class NameModel : NameFinder
{
    private const double BesideAnother = 1.5;

    private static readonly Lazy<NameModel> Shared = new(() => new NameModel(ReadOwnFile()));

    private readonly ModelParts _parts;
    private readonly double _recallFirst;
    private readonly double _precisionFirst;
    private NameJudge? _spare;

    /// <summary>Creates a model with the logit thresholds for names.</summary>
    internal NameModel(ModelParts parts, double recallFirst = -0.5, double precisionFirst = 1.0) =>
        (_parts, _recallFirst, _precisionFirst) = (parts, recallFirst, precisionFirst);

    /// <summary>Gets the model of this package.</summary>
    public static NameModel Default => Shared.Value;

    /// <inheritdoc/>
    public override void Find(ReadOnlySpan<char> text, bool recallFirst, List<FoundName> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        NameJudge judge = Interlocked.Exchange(ref _spare, null) ?? new NameJudge(_parts);
        double accept = recallFirst ? _recallFirst : _precisionFirst;
        judge.Find(text, accept, accept - BesideAnother, recallFirst ? _precisionFirst : accept - BesideAnother, names);
        _spare = judge;
    }

    private static ModelParts ReadOwnFile()
    {
        using Stream stream = typeof(NameModel).Assembly.GetManifestResourceStream("names.bin")!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return ModelFile.Read(file);
    }
}

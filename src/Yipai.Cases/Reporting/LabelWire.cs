using Yipai.Cases.Codes;
using Yipai.Cases.Media;

namespace Yipai.Cases.Reporting;

/// <summary>Represents the AI-content label of a photo in its form on the wire.</summary>
internal sealed record LabelWire(string Photo, string Kind, string? Provider = null, string? Number = null)
{
    /// <summary>Returns the labels in the order of their photos' digests, or null without a label.</summary>
    public static IReadOnlyList<LabelWire>? Of(IReadOnlyDictionary<PhotoDigest, AiContentLabel> labels) => labels.Count == 0 ? null :
    [
        .. from label in labels
           orderby label.Key.Hex
           select new LabelWire(
               label.Key.Hex, label.Value.Kind.ToString(), label.Value.ProviderCode, label.Value.ContentNumber),
    ];

    /// <summary>Reads the labels of the photos of one report.</summary>
    /// <exception cref="CasesException">
    /// YP0203: a label names another photo, a photo has two labels, or a part of a label has another form.
    /// </exception>
    public static IReadOnlyDictionary<PhotoDigest, AiContentLabel> ToLabels(
        IReadOnlyList<LabelWire> labels, IReadOnlyCollection<PhotoDigest> photos)
    {
        var read = new Dictionary<PhotoDigest, AiContentLabel>();
        foreach (LabelWire label in labels)
        {
            PhotoDigest photo = PhotoDigest.Parse(label.Photo);
            if (!photos.Contains(photo) || !read.TryAdd(photo, label.ToLabel()))
            {
                throw CasesException.BadReport();
            }
        }

        return read;
    }

    private AiContentLabel ToLabel() =>
        Enum.TryParse(Kind, out AiLabelKind kind) && kind.ToString() == Kind && Enum.IsDefined(kind)
            && (Provider is null || AiLabelCode.IsCode(Provider)) && (Number is null || AiLabelCode.IsCode(Number))
            ? new AiContentLabel(kind, Provider, Number)
            : throw CasesException.BadReport();
}

using System.Collections.Frozen;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Yipai.Privacy;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Logging.Masking;

/// <summary>Gives each item of personal information its redactor.</summary>
/// <remarks>Data of any other class is erased.</remarks>
internal sealed class MaskingRedactorProvider(Masker masker) : IRedactorProvider
{
    private readonly FrozenDictionary<DataClassificationSet, Redactor> _redactors = new Dictionary<DataClassificationSet, Redactor>(
        DataItems.All.Select(item => KeyValuePair.Create(
            new DataClassificationSet(new DataClassification(PersonalInformationAttribute.TaxonomyName, item.Id)),
            (Redactor)new MaskingRedactor(masker, item))))
    {
        [new(DataClassification.None)] = NullRedactor.Instance,
    }.ToFrozenDictionary();

    /// <summary>Returns the redactor of one item.</summary>
    /// <remarks>Data of several items or of an unknown class is erased.</remarks>
    public Redactor GetRedactor(DataClassificationSet classifications) =>
        _redactors.TryGetValue(classifications, out Redactor? redactor) ? redactor : ErasingRedactor.Instance;
}

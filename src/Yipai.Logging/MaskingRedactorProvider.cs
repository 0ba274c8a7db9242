using System.Collections.Frozen;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Logging;

/// <summary>Gives each item of personal information its redactor; any other class of data is erased.</summary>
internal sealed class MaskingRedactorProvider(Masker masker) : IRedactorProvider
{
    private readonly FrozenDictionary<DataClassificationSet, Redactor> _redactors = DataItems.All.ToFrozenDictionary(
        item => new DataClassificationSet(new DataClassification(PersonalInformationAttribute.TaxonomyName, item.Id)),
        item => (Redactor)new MaskingRedactor(masker, item));

    /// <summary>The redactor of one item; what is of several, or of none that is known, is erased.</summary>
    public Redactor GetRedactor(DataClassificationSet classifications) =>
        _redactors.GetValueOrDefault(classifications) ?? (classifications.Equals(new DataClassificationSet(DataClassification.None)) ? NullRedactor.Instance : ErasingRedactor.Instance);
}

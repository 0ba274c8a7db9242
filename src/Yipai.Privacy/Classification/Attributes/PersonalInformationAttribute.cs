using Microsoft.Extensions.Compliance.Classification;

namespace Yipai.Privacy.Classification;

/// <summary>Marks a property, field or parameter as one item of personal information (个人信息).</summary>
/// <remarks>
/// Each item has a sealed attribute without arguments. The .NET log generator creates attributes with <c>new T()</c>, so it would silently
/// give an attribute with arguments the wrong class.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public abstract class PersonalInformationAttribute : DataClassificationAttribute
{
    /// <summary>Names the taxonomy under which .NET redaction sees these classes.</summary>
    public const string TaxonomyName = "Yipai";

    /// <summary>Marks a member as the given item.</summary>
    protected PersonalInformationAttribute(DataItem item)
        : base(new DataClassification(TaxonomyName, (item ?? throw new ArgumentNullException(nameof(item))).Id)) => Item = item;

    /// <summary>Gets the item with which the member is marked.</summary>
    public DataItem Item { get; }
}

using Microsoft.Extensions.Compliance.Classification;

namespace Yipai.Privacy.Classification;

/// <summary>Marks a property, field or parameter as one item of personal information (个人信息).</summary>
/// <remarks>
/// Each item has a sealed attribute without arguments, because the platform's log generator makes attributes with
/// <c>new T()</c> and would give an attribute with arguments the wrong class in silence.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public abstract class PersonalInformationAttribute : DataClassificationAttribute
{
    /// <summary>The taxonomy under which the platform's redaction sees these classes.</summary>
    public const string TaxonomyName = "Yipai";

    /// <summary>Marks a member as the given item.</summary>
    protected PersonalInformationAttribute(DataItem item)
        : base(new DataClassification(TaxonomyName, item.Id)) => Item = item;

    /// <summary>The item.</summary>
    public DataItem Item { get; }
}

using Yipai.Privacy.Masking;

namespace Yipai.Privacy;

public sealed partial class Masker
{
    /// <summary>Returns the rule by which a field is shown.</summary>
    /// <param name="item">The item that the field holds.</param>
    /// <param name="audience">The audience that will see the field.</param>
    public MaskingRule Explain(DataItem item, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Rules.ForField(item, audience);
    }

    /// <summary>Returns the rule by which a field is shown, given the person's choice about publication.</summary>
    /// <inheritdoc cref="Explain(DataItem, Audience)"/>
    public MaskingRule Explain(DataItem item, Audience audience, PublicationChoice choice)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Rules.ForField(item, audience).Under(choice);
    }
}

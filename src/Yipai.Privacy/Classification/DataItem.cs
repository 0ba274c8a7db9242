namespace Yipai.Privacy;

/// <summary>Identifies one kind of information that the policy names (数据项), such as <c>phone.mobile</c>.</summary>
/// <remarks>
/// This is only a handle. <see cref="PrivacyPolicy"/> holds what the policy says about the item: its name, category and sensitivity.
/// </remarks>
/// <example>
/// <code>
/// DataItem item = DataItems.MobileNumber;
/// string id = item.Id;                                          // phone.mobile
/// </code>
/// </example>
public sealed class DataItem
{
    internal DataItem(string id, int index)
    {
        Id = id;
        Index = index;
    }

    /// <summary>Gets the id that the item has in the policy manifest.</summary>
    public string Id { get; }

    /// <summary>Gets the item's bit in a <see cref="DataItemSet"/>, 0 to 127.</summary>
    internal int Index { get; }

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}

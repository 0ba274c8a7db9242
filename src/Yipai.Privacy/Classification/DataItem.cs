namespace Yipai.Privacy;

/// <summary>One kind of information that the policy names (数据项), such as <c>phone.mobile</c>.</summary>
/// <remarks>A handle: what the policy says of the item (name, category, sensitivity) stands in <see cref="PrivacyPolicy"/>.</remarks>
public sealed class DataItem
{
    internal DataItem(string id, int index)
    {
        Id = id;
        Index = index;
    }

    /// <summary>The id, as in the policy manifest.</summary>
    public string Id { get; }

    /// <summary>The item's place in a <see cref="DataItemSet"/>, 0 to 127.</summary>
    internal int Index { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

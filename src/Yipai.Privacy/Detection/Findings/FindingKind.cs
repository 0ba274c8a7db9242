namespace Yipai.Privacy.Detection;

/// <summary>One kind of personal value that a scanner finds in text.</summary>
/// <remarks>A data item of the policy may come in several kinds: a card of Macau and one of Taiwan are both an identity number.</remarks>
public sealed class FindingKind
{
    private const int HostOrder = 1000;

    /// <summary>A kind of the host's own.</summary>
    /// <param name="id">Its id, such as <c>staff.badge</c>.</param>
    /// <param name="typeName">Its name in files of spans, such as <c>BADGE</c>.</param>
    /// <param name="item">The data item by whose rules it is masked.</param>
    public FindingKind(string id, string typeName, DataItem item)
        : this(id, typeName, item, HostOrder)
    {
    }

    internal FindingKind(string id, string typeName, DataItem item, int order)
    {
        Id = id;
        TypeName = typeName;
        Item = item;
        Order = order;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The name in files of spans; several kinds may share one.</summary>
    public string TypeName { get; }

    /// <summary>The data item by whose rules it is masked.</summary>
    public DataItem Item { get; }

    /// <summary>The place among the kinds; the last word where two findings overlap alike.</summary>
    internal int Order { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

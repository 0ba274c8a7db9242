namespace Yipai.Privacy.Detection;

/// <summary>Identifies one kind of personal value that a scanner finds in text.</summary>
/// <remarks>A data item of the policy may have several kinds: a card of Macau and a card of Taiwan are both an identity number.</remarks>
public sealed class FindingKind
{
    private const int HostOrder = 1000;

    /// <summary>Creates a kind of the host's own.</summary>
    /// <param name="id">The kind's id, such as <c>staff.badge</c>.</param>
    /// <param name="typeName">The kind's name in files of spans, such as <c>BADGE</c>.</param>
    /// <param name="item">The data item whose rules mask the kind.</param>
    public FindingKind(string id, string typeName, DataItem item)
        : this(
            id ?? throw new ArgumentNullException(nameof(id)),
            typeName ?? throw new ArgumentNullException(nameof(typeName)),
            item ?? throw new ArgumentNullException(nameof(item)),
            HostOrder)
    {
    }

    internal FindingKind(string id, string typeName, DataItem item, int order)
    {
        Id = id;
        TypeName = typeName;
        Item = item;
        Order = order;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the name in files of spans.</summary>
    /// <remarks>Several kinds may share a name.</remarks>
    public string TypeName { get; }

    /// <summary>Gets the data item whose rules mask the kind.</summary>
    public DataItem Item { get; }

    /// <summary>Gets the place among the kinds, which decides last if two findings overlap.</summary>
    internal int Order { get; }

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}

using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Tests.Masking;

// Every place that can have a personal attribute. The NativeAOT program links this file, so it names no test library.

public sealed class PlainShape
{
    [MobileNumber]
    public string? Phone { get; set; }

    public string Note { get; set; } = "kept";
}

public sealed record PositionalShape([MobileNumber] string Phone, string Note);

public record PositionalBase([MobileNumber] string Phone);

public sealed record PositionalDerived(string Phone, string Note) : PositionalBase(Phone);

[JsonDerivedType(typeof(PolymorphicLeaf), "leaf")]
public abstract record PolymorphicBase([MobileNumber] string Phone, string Note);

public sealed record PolymorphicLeaf(string Phone, string Note) : PolymorphicBase(Phone, Note);

public record struct PositionalStruct([MobileNumber] string Phone, string Note);

public sealed record TwoConstructors([MobileNumber] string Phone, string Note)
{
    public TwoConstructors() : this("", "")
    {
    }
}

public abstract class OverriddenBase
{
    [MobileNumber]
    public abstract string? Phone { get; set; }
}

public class OverridingShape : OverriddenBase
{
    public override string? Phone { get; set; }
}

public sealed class OverridingTwice : OverridingShape
{
    public override string? Phone { get; set; }
}

public interface IListedContact
{
    [MobileNumber]
    string? Phone { get; }
}

public sealed class ImplementingListed : IListedContact
{
    public string? Phone { get; set; }
}

public interface IUnlistedContact
{
    [MobileNumber]
    string? Phone { get; }
}

public sealed class ImplementingUnlisted : IUnlistedContact
{
    public string? Phone { get; set; }
}

public class ImplementingVirtually : IUnlistedContact
{
    public virtual string? Phone { get; set; }
}

public sealed class ImplementingByBase : ImplementingVirtually
{
    public override string? Phone { get; set; }
}

public sealed record ImplementingPositional(string? Phone) : IUnlistedContact;

public interface IContactOf<out T>
{
    [MobileNumber]
    T Phone { get; }
}

public sealed class ImplementingGeneric : IContactOf<string>
{
    public string Phone { get; set; } = "";
}

public struct ImplementingStruct : IUnlistedContact
{
    public string? Phone { get; set; }
}

public sealed class NestingShape
{
    public List<PlainShape> List { get; init; } = [];

    public Dictionary<string, PositionalShape> Dictionary { get; init; } = [];

    public object? Anything { get; init; }
}

public sealed class CollectionShape
{
    [MobileNumber]
    public string[] Array { get; init; } = [];

    [MobileNumber]
    public List<string> List { get; init; } = [];

    [MobileNumber]
    public IReadOnlyList<string> ReadOnlyList { get; init; } = [];

    [MobileNumber]
    public IReadOnlyDictionary<string, string> Dictionary { get; init; } = new Dictionary<string, string>();

    [MobileNumber]
    public Dictionary<string, List<string>> Unknown { get; init; } = [];

    [MobileNumber]
    public long Number { get; init; }
}

[JsonSerializable(typeof(PlainShape))]
[JsonSerializable(typeof(PositionalShape))]
[JsonSerializable(typeof(PositionalDerived))]
[JsonSerializable(typeof(PolymorphicBase))]
[JsonSerializable(typeof(PositionalStruct))]
[JsonSerializable(typeof(TwoConstructors))]
[JsonSerializable(typeof(OverridingShape))]
[JsonSerializable(typeof(OverridingTwice))]
[JsonSerializable(typeof(IListedContact))]
[JsonSerializable(typeof(ImplementingListed))]
[JsonSerializable(typeof(ImplementingUnlisted))]
[JsonSerializable(typeof(ImplementingVirtually))]
[JsonSerializable(typeof(ImplementingByBase))]
[JsonSerializable(typeof(ImplementingPositional))]
[JsonSerializable(typeof(ImplementingGeneric))]
[JsonSerializable(typeof(ImplementingStruct))]
[JsonSerializable(typeof(NestingShape))]
[JsonSerializable(typeof(CollectionShape))]
public sealed partial class JsonShapesContext : JsonSerializerContext;

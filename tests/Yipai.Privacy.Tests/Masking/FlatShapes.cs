using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

/// <summary>Texts and plain values of every kind, with names, order and conditions of their own.</summary>
public sealed class FlatShape
{
    [JsonPropertyName("电话 <1>"), MobileNumber]
    public string? Phone { get; init; }

    [PersonName, JsonPropertyOrder(-1)]
    public string? Name { get; init; }

    [EmailAddress]
    public string? Email { get; init; }

    [IdentityNumber]
    public string? Identity { get; init; }

    [AccountPassword]
    public string? Secret { get; init; }

    [CaseReport]
    public string? Note { get; init; }

    public string? Stage { get; init; }

    public int Count { get; init; }

    public int? Maybe { get; init; }

    public bool IsOpen { get; init; }

    public double Ratio { get; init; }

    public decimal Amount { get; init; }

    public DateTimeOffset At { get; init; }

    public DateOnly? On { get; init; }

    public Guid Id { get; init; }

    public Audience Enumeration { get; init; }

    [JsonIgnore]
    public string Ignored => "ignored";
}

public class FlatVirtual
{
    [MobileNumber]
    public virtual string? Phone { get; init; }

    public virtual int Count { get; init; }

    public string Kind => "flat";
}

public sealed class FlatOverride : FlatVirtual
{
    public override string? Phone => "13900001111";

    public override int Count => 2;
}

[JsonDerivedType(typeof(FlatOneOfMany), "one")]
public interface IFlatFamily;

public sealed class FlatOneOfMany : IFlatFamily
{
    [MobileNumber]
    public string? Phone { get; init; }
}

public sealed class FlatConditional
{
    [MobileNumber, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Phone { get; init; }
}

public sealed class FlatNumbers
{
    [MobileNumber]
    public string? Phone { get; init; }

    [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
    public int Count { get; init; }
}

public sealed class FlatField
{
    [JsonInclude, SuppressMessage("Design", "CA1051", Justification = "A field is what is tested.")]
    public int Count = 3;

    [MobileNumber]
    public string? Phone { get; init; }
}

public sealed class FlatPublished : IPublicationSubject
{
    public PublicationChoice Publication { get; init; }

    [CaseReport]
    public string? Note { get; init; }

    [MobileNumber]
    public string? Phone { get; init; }
}

public sealed class HoldsFlat
{
    public FlatVirtual? One { get; init; }

    public List<FlatShape?> Many { get; init; } = [];

    public object? Anything { get; init; }

    public IFlatFamily? Family { get; init; }

    public Dictionary<string, FlatNumbers> Named { get; init; } = [];
}

[JsonSerializable(typeof(FlatShape))]
[JsonSerializable(typeof(FlatVirtual))]
[JsonSerializable(typeof(FlatOverride))]
[JsonSerializable(typeof(FlatOneOfMany))]
[JsonSerializable(typeof(FlatConditional))]
[JsonSerializable(typeof(FlatNumbers))]
[JsonSerializable(typeof(FlatField))]
[JsonSerializable(typeof(FlatPublished))]
[JsonSerializable(typeof(HoldsFlat))]
public sealed partial class FlatContext : JsonSerializerContext;

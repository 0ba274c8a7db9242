namespace Yipai.Cases.Wire;

/// <summary>Describes an account of another platform that a person bound (第三方账户绑定关系, P4.1.1/7).</summary>
/// <param name="ProviderId">The platform.</param>
/// <param name="Name">The full name of the platform.</param>
/// <param name="Claims">The values that the city took, by the names of their claims.</param>
/// <param name="BoundAt">The time of the binding.</param>
public sealed record BindingLine(string ProviderId, string Name, IReadOnlyDictionary<string, string> Claims, DateTimeOffset BoundAt)
{
    /// <summary>Returns the id of the platform, never a value.</summary>
    public override string ToString() => ProviderId;
}

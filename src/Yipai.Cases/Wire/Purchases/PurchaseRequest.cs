namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/purchases/{purchaseId}</c>: the order of a service.</summary>
/// <param name="ServiceId">The service.</param>
public sealed record PurchaseRequest(string ServiceId)
{
    /// <summary>Returns the service.</summary>
    public override string ToString() => ServiceId;
}

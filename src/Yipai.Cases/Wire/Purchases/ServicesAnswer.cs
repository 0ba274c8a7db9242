namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/services</c>: what can be ordered, and who receives a payment.</summary>
/// <param name="Services">The services.</param>
/// <param name="PointsPerReport">How many points a confirmed report is worth, 0 or more.</param>
/// <param name="Institution">The payment institution, or null if no service costs money.</param>
public sealed record ServicesAnswer(IReadOnlyList<ServiceOffer> Services, int PointsPerReport, PaymentInstitution? Institution)
{
    /// <summary>Returns the number of services.</summary>
    public override string ToString() => $"{Services.Count} services";
}

namespace Yipai.Testing.Wire;

/// <summary>Represents a city behind the wire: it answers one request at a time, without a network and without HTTP.</summary>
/// <remarks>
/// <c>FakeCity</c> implements it. A host that wants its own server code under the same faults implements it with that code.
/// </remarks>
public interface ICityIntake
{
    /// <summary>Answers a request.</summary>
    /// <remarks>Everything that the city keeps is kept when the call returns.</remarks>
    ValueTask<CityResponse> AnswerAsync(CityRequest request, CancellationToken cancellationToken = default);
}

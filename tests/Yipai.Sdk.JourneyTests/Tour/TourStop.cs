namespace Yipai.Sdk.JourneyTests.Tour;

/// <summary>One system of docs/systems.md on the tour.</summary>
/// <param name="Number">The number of the system, 1 to 25.</param>
/// <param name="Name">The name of the system.</param>
/// <param name="Call">The call of the client.</param>
/// <param name="Route">The route of the endpoint.</param>
internal sealed record TourStop(int Number, string Name, string Call, string Route);

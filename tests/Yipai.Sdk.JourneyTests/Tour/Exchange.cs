namespace Yipai.Sdk.JourneyTests.Tour;

/// <summary>One request with its answer, as the city of the story saw them.</summary>
/// <param name="Method">The method, such as PUT.</param>
/// <param name="Route">The route as the city maps it, such as <c>/v1/reports/{reportId}</c>.</param>
/// <param name="Address">The path with its query.</param>
/// <param name="IsSignedIn">Whether the request showed a token or a key.</param>
/// <param name="Body">The JSON that was sent; empty if the request had no body.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="MediaType">The media type of the answer; empty if there was no body.</param>
/// <param name="Answer">The JSON of the answer; empty if it was no JSON.</param>
internal sealed record Exchange(
    string Method, string Route, string Address, bool IsSignedIn, string Body, int Status, string MediaType, string Answer);

namespace Yipai.Sdk.ConformanceTests;

/// <summary>In which reading a test shows a clause.</summary>
internal enum CoveredReading
{
    Both = 0,
    Strict,
    AsWritten,
}

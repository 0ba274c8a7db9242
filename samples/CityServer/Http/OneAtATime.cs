namespace Yipai.Samples.CityServer;

/// <summary>Lets the writes under one key go one after the other, so that the second is a replay of the first and not its rival.</summary>
/// <remarks>It holds for one process. A city with several servers holds it in the database.</remarks>
internal sealed class OneAtATime : IDisposable
{
    private const int StripeCount = 64;

    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, StripeCount).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsPut(context.Request.Method))
        {
            await next(context);
            return;
        }

        SemaphoreSlim stripe = _stripes[(uint)string.GetHashCode(context.Request.Path.Value, StringComparison.Ordinal) % StripeCount];
        await stripe.WaitAsync(context.RequestAborted);
        try
        {
            await next(context);
        }
        finally
        {
            stripe.Release();
        }
    }

    public void Dispose()
    {
        foreach (SemaphoreSlim stripe in _stripes)
        {
            stripe.Dispose();
        }
    }
}

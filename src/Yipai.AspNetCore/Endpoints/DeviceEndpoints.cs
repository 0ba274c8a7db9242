using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Tells a device of the city its switches.</summary>
internal static class DeviceEndpoints
{
    public static void Map(RouteGroupBuilder group) =>
        group.MapGet("/device/switches", ReadSwitchesAsync).RequireAudience(Audience.Public);

    /// <summary>Returns the device that showed its key, or null.</summary>
    public static async ValueTask<RegisteredDevice?> FindDeviceAsync(this HttpContext context) =>
        TokenScheme.TokenOf(context.Request) is { } key
            ? await context.RequestServices.GetRequiredService<IDeviceRegister>().FindAsync(key, context.RequestAborted)
                .ConfigureAwait(false)
            : null;

    // A handler that takes nothing but the context would count as a request delegate, whose answer nobody writes.
    private static async Task<WireAnswer<DeviceSwitches>> ReadSwitchesAsync(HttpRequest request) =>
        await request.HttpContext.FindDeviceAsync().ConfigureAwait(false) is { } device
            ? new WireAnswer<DeviceSwitches>(device.Switches, WireJsonContext.Default.DeviceSwitches)
            : new(RefusalAnswers.Of(IntakeReason.NotSignedIn, request));
}

using Yipai.Simulate.Worlds;
using Yipai.Testing.Faults;
using Yipai.Testing.Wire;

namespace Yipai.Simulate.Devices;

/// <summary>The way between one process and the city: slow, and it loses, doubles, reorders and falsifies what passes.</summary>
internal sealed class SimNetwork(World world, SimProcess process) : HttpMessageHandler
{
    private static readonly TimeSpan Fast = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan[] Rests = [TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(45), TimeSpan.FromDays(300)];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CityRequest read = await CityRequest.ReadAsync(request, cancellationToken);
        int number = world.NextRequest();
        world.Note($"{process} sends {number} {read}");
        world.Oracle.Sees(process, read);
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        using CancellationTokenRegistration stopped = cancellationToken.Register(() => answer.TrySetCanceled(cancellationToken));
        world.Agenda.After(world.Plan.Dice.Time(Fast, "way there", number), process.Life, () => Arrive(read, number, answer));
        HttpResponseMessage response = await answer.Task;
        world.Note($"{process} receives {number} {(int)response.StatusCode}");
        response.RequestMessage = request;
        return response;
    }

    private void Arrive(CityRequest request, int number, TaskCompletionSource<HttpResponseMessage> answer)
    {
        bool isStormy = world.IsStormy;
        if (process.Device.IsCutOff || (isStormy && world.Plan.Happens(world.Weather.LossBefore, "lost before", number)))
        {
            answer.TrySetException(new HttpRequestException("The connection broke on the way there."));
            return;
        }

        if (world.IsOutage || (isStormy && world.Plan.Happens(world.Weather.Refused, "refused", number)))
        {
            TimeSpan rest = Rests[world.Plan.Dice.Below(world.IsOutage ? 2 : Rests.Length, "rest", number)];
            world.Oracle.Rests(rest);
            Return(Fault.Status(rest == TimeSpan.Zero ? 500 : 429, rest == TimeSpan.Zero ? null : rest).Answer!, number, answer);
            return;
        }

        CityResponse real = world.Ask(request);
        if (isStormy && world.Plan.Happens(world.Weather.Duplicate, "doubled", number))
        {
            // The copy comes so late that other requests overtake it.
            world.Agenda.After(world.Plan.Dice.Time(Late, "copy", number), Time.Life.Endless, () => world.Ask(request));
        }

        if (isStormy && world.Plan.Happens(world.Weather.LossAfter, "lost after", number))
        {
            answer.TrySetException(new HttpRequestException("The connection broke on the way back."));
        }
        else if (isStormy && world.Plan.Happens(world.Weather.Wrong, "falsified", number))
        {
            Fault page = Fault.Answers(CityResponse.Text(403, "<html></html>", "text/html"));
            Fault[] faults = [Fault.WrongBody, Fault.HtmlAsJson, Fault.Redirect, page];
            Return(faults[world.Plan.Dice.Below(faults.Length, "false answer", number)].Answer!, number, answer);
        }
        else if (!isStormy || !world.Plan.Happens(world.Weather.Silence, "silence", number))
        {
            Return(real, number, answer);
        }
    }

    private void Return(CityResponse response, int number, TaskCompletionSource<HttpResponseMessage> answer) => world.Agenda.After(
        world.Plan.Dice.Time(Fast, "way back", number), process.Life, () => answer.TrySetResult(response.ToHttp()));
}

using Microsoft.Extensions.DependencyInjection;
using Yipai.Client;
using Yipai.Client.Storage;
using Yipai.KillJourney;
using Yipai.Privacy;

// Arguments: database, address of the city, folder with the photos, file to delete when the journey begins, and the lines
// that the citizen has read. Each line that it prints is something that the citizen reads on the screen, so it must be true before.
await using var screen = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true, NewLine = "\n" };
var services = new ServiceCollection();
services.AddYipaiPrivacy(PrivacyProfile.Strict2026, options => options.UseDemonstrationHandler());

// A chunk of the shortest size makes the photos of the journey go in parts, so that a process also dies between two of them.
services.AddYipaiClient(options => (options.Endpoint, options.UploadChunkBytes) = (new Uri(args[1]), 1024)).UseSqlite(args[0]);
await using ServiceProvider provider = services.BuildServiceProvider();
YipaiClient client = provider.GetRequiredService<YipaiClient>();
await client.Outbox.PauseAsync();
var citizen = new Citizen(client, provider.GetRequiredService<IOutbox>(), screen, [.. args[4..]]);

File.Delete(args[3]);
await citizen.ReportAsync(args[2]);
await citizen.SendAsync();
await citizen.WithdrawAsync();
await citizen.SendAsync();
await screen.WriteLineAsync("end");

using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Observations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Indicators.Api.Tests.Security;

/// <summary>Who is worked out at once, and who waits.</summary>
public sealed class WorkGateTests
{
    [Fact]
    public async Task Beyond_what_may_wait_a_heavy_question_is_refused_and_a_light_one_is_not()
    {
        using var gate = new WorkGate();
        using var over = new CancellationTokenSource();
        var heavy = Enumerable.Range(0, WorkGate.MostHeavy + WorkGate.MostHeavyWaiting)
            .Select(_ => Ask()).ToList();
        SpinWait.SpinUntil(() => gate.HeavyWaiting == WorkGate.MostHeavyWaiting, TimeSpan.FromMinutes(1)).ShouldBeTrue();

        await Should.ThrowAsync<OverloadedException>(Ask);
        await gate.Enter(Asking(over.Token));

        await over.CancelAsync();
        await Task.WhenAll(heavy.ConvertAll(one => one.ContinueWith(_ => { }, TaskScheduler.Default)));
        heavy.Count(one => one.IsCompletedSuccessfully).ShouldBe(WorkGate.MostHeavy);

        Task Ask()
        {
            var context = Asking(over.Token);
            return RequestCosts.InTurn(null, () =>
            {
                gate.Enter(context, WorkGate.ManyCells + 1);
                return Task.CompletedTask;
            });
        }

        static DefaultHttpContext Asking(CancellationToken aborted) => new() { RequestAborted = aborted };
    }

    [Fact]
    public async Task Of_large_questions_hardly_more_are_worked_out_than_there_are_processors_and_no_small_one_waits()
    {
        using var gate = new WorkGate();
        var sending = Fill(gate, WorkGate.MostLarge, WorkGate.FewCells + 1);

        gate.Enter(new DefaultHttpContext(), WorkGate.FewCells);
        var (context, tries) = (new DefaultHttpContext(), 0);
        var asked = RequestCosts.InTurn(null, () =>
        {
            tries++;
            gate.Enter(context, WorkGate.FewCells + 1);
            return Task.CompletedTask;
        });
        (asked.IsCompleted, tries).ShouldBe((false, 1));
        await sending.Begin();

        await asked.WaitAsync(TimeSpan.FromMinutes(1));
        tries.ShouldBe(2);
    }

    [Fact]
    public async Task A_large_question_that_turns_out_to_be_heavy_gives_its_place_to_another()
    {
        using var gate = new WorkGate();
        var sending = Fill(gate, WorkGate.MostHeavy, WorkGate.ManyCells + 1);

        var (context, tries) = (new DefaultHttpContext(), 0);
        var asked = RequestCosts.InTurn(null, () =>
        {
            tries++;
            gate.Enter(context, WorkGate.FewCells + 1);
            gate.Enter(context, WorkGate.ManyCells + 1);
            return Task.CompletedTask;
        });
        gate.HeavyWaiting.ShouldBe(1);
        foreach (var _ in Enumerable.Range(0, WorkGate.MostLarge)) gate.Enter(new DefaultHttpContext(), WorkGate.FewCells + 1);
        await sending.Begin();

        await asked.WaitAsync(TimeSpan.FromMinutes(1));
        (tries, gate.HeavyUnderWay).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Who_waits_for_his_turn_has_let_go_of_what_he_read_and_begins_again()
    {
        using var gate = new WorkGate();
        var sending = Fill(gate, WorkGate.MostHeavy, WorkGate.ManyCells + 1);

        var (context, tries, isReading) = (new DefaultHttpContext(), 0, false);
        var cells = new CellCount(grown: asked => gate.Enter(context, asked > 10 ? WorkGate.ManyCells + 1 : asked));
        cells.Add(4);

        var asked = RequestCosts.InTurn(cells, () =>
        {
            (tries, isReading) = (tries + 1, true);
            try
            {
                cells.Add(5);
                cells.Add(6);
                return Task.CompletedTask;
            }
            finally
            {
                isReading = false;
            }
        });
        gate.HeavyWaiting.ShouldBe(1);
        (asked.IsCompleted, tries, isReading).ShouldBe((false, 1, false));
        await sending.Begin();

        await asked.WaitAsync(TimeSpan.FromMinutes(1));
        (tries, cells.Asked, gate.HeavyWaiting).ShouldBe((2, 15, 0));
    }

    // What is worked out meanwhile, until it begins to be sent.
    private static Sending Fill(WorkGate gate, int places, long cells)
    {
        var sending = new Sending();
        foreach (var _ in Enumerable.Range(0, places))
        {
            var context = new DefaultHttpContext();
            context.Features.Set<IHttpResponseFeature>(sending);
            gate.Enter(context, cells);
            // It has its place already.
            gate.Enter(context, cells + 1);
        }

        return sending;
    }

    private sealed class Sending : HttpResponseFeature
    {
        private readonly List<Func<Task>> _begun = [];

        public override void OnStarting(Func<object, Task> callback, object state) => _begun.Add(() => callback(state));

        public Task Begin() => Task.WhenAll(_begun.Select(begun => begun()));
    }
}

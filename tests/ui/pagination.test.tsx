// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CursorPages, Pagination } from '../../app/ui/pagination';
import { renderIn } from '../support/render';

afterEach(cleanup);

function pages(page: number, count: number) {
  renderIn('ja', <Pagination page={page} pages={count} hrefFor={(number) => `/list?page=${number}`} />);
  return screen.getByRole('navigation', { name: 'ページ' });
}

describe('pages by number', () => {
  it.each([
    [1, 3, '123'],
    [2, 12, '123…12'],
    [6, 12, '1…567…12'],
    [3, 5, '12345'],
    [12, 12, '1…1112'],
    [4, 12, '12345…12'],
  ])('show on page %i of %i: %s', (page, count, shown) => {
    expect(pages(page, count).textContent).toBe(shown);
  });

  it('mark the present page and lead to its neighbours', () => {
    pages(2, 3);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('2');
    expect(screen.getByRole('link', { name: '前のページ' }).getAttribute('href')).toBe('/list?page=1');
    expect(screen.getByRole('link', { name: '次のページ' }).getAttribute('href')).toBe('/list?page=3');
  });

  it('lead no further at the ends', () => {
    pages(1, 1);
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });
});

describe('pages by cursor', () => {
  it('leave out a side that has nothing', () => {
    renderIn('en', <CursorPages next="/archive?after=abc" />);
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Next page']);
  });

  it('show nothing where all fits', () => {
    renderIn('en', <CursorPages />);
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});
